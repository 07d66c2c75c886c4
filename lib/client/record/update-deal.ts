import type { Api } from "@/lib/client/api-client";
import { ApiError } from "@/lib/client/api-error";
import type { NamedDeal } from "@/lib/contracts/deals";

/**
 * Writes a deal. The names of its contact, customer and owner go with the change so that the page can show them at
 * once; the API takes ids alone. On CONFLICT the present deal is read again, with its names.
 */
export async function updateDeal(
  api: Api,
  { id, version }: NamedDeal,
  change: Partial<NamedDeal>,
): Promise<Partial<NamedDeal>> {
  const { updateDealContract } = await import("@/lib/contracts/deals");
  const { names, body } = apart(change);
  try {
    const headers = { if_match: String(version) };
    const { data } = await api.call(updateDealContract, { params: { id }, headers, body });
    return { ...data, ...names };
  } catch (err) {
    if (err instanceof ApiError && err.code === "CONFLICT") throw await withNames(api, err, id);
    throw err;
  }
}

function apart({ contact_name, customer_name, assigned_to_name, ...body }: Partial<NamedDeal>) {
  const names = Object.entries({ contact_name, customer_name, assigned_to_name });
  return { names: Object.fromEntries(names.filter(([, name]) => name !== undefined)), body };
}

async function withNames(api: Api, error: ApiError, id: string): Promise<ApiError> {
  const { getDealContract } = await import("@/lib/contracts/deals");
  const { data } = await api.call(getDealContract, { params: { id }, query: { expand: "names" } });
  return new ApiError({ code: error.code, message: error.message, status: error.status, details: { current: data } });
}
