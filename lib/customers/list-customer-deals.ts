import type { listCustomerDealsContract } from "@/lib/contracts/customers";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { listNamedDeals } from "@/lib/deals/list-named-deals";
import { getCustomerInWorkspace } from "./queries";

/** A page of a business account's deals, newest first. Throws NOT_FOUND. */
export async function listCustomerDeals(
  ctx: Ctx,
  { id, ...page }: InputOf<typeof listCustomerDealsContract>,
): Promise<Reply<NamedDeal[]>> {
  await getCustomerInWorkspace(ctx, id);
  return listNamedDeals(ctx, { ...page, customer_id: id });
}
