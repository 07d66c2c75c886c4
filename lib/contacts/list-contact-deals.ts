import type { listContactDealsContract } from "@/lib/contracts/contact-deals";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { listNamedDeals } from "@/lib/deals/list-named-deals";
import { getContactInWorkspace } from "./queries";

/** A page of a contact's deals, newest first. Throws NOT_FOUND. */
export async function listContactDeals(
  ctx: Ctx,
  { id, ...page }: InputOf<typeof listContactDealsContract>,
): Promise<Reply<NamedDeal[]>> {
  await getContactInWorkspace(ctx, id);
  return listNamedDeals(ctx, { ...page, contact_id: id });
}
