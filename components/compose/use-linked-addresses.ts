import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { Api } from "@/lib/client/api-client";
import type { DraftFields } from "@/lib/client/compose/draft";
import { getContactContract, listContactsContract } from "@/lib/contracts/contacts";
import { getCustomerContract } from "@/lib/contracts/customers";
import { getDealContract } from "@/lib/contracts/deals";

type Links = DraftFields["links"];

/** Every address of the linked records and of those who work for them; null while that is not known. */
export function useLinkedAddresses(links: Links): string[] | null {
  const { api } = useWorkspace();
  const ids = [links.contact?.id, links.deal?.id, links.customer?.id];
  const { data } = useSWR(
    ids.some(Boolean) ? ["linked-addresses", api.slug, ...ids] : null,
    () => readAddresses(api, links),
    { shouldRetryOnError: false },
  );
  return data ?? null;
}

async function readAddresses(api: Api, links: Links): Promise<string[]> {
  const deal = links.deal && (await api.call(getDealContract, { params: { id: links.deal.id } })).data;
  const contactIds = new Set([links.contact?.id, deal?.contact_id].filter((id) => typeof id === "string"));
  const customerIds = new Set([links.customer?.id, deal?.customer_id].filter((id) => typeof id === "string"));
  const found = await Promise.all([
    ...[...contactIds].map(async (id) => [(await api.call(getContactContract, { params: { id } })).data.email]),
    ...[...customerIds].map((id) => customerAddresses(api, id)),
  ]);
  return found.flat().filter((email) => typeof email === "string");
}

async function customerAddresses(api: Api, id: string): Promise<(string | null | undefined)[]> {
  const [customer, people] = await Promise.all([
    api.call(getCustomerContract, { params: { id } }),
    api.call(listContactsContract, { query: { customer_id: id, limit: 100, fields: "email" } }),
  ]);
  return [customer.data.email, ...people.data.map(({ email }) => email)];
}
