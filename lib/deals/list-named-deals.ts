import type { NamedDeal } from "@/lib/contracts/deals";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { presentNamedDeals } from "./present-deals";
import { type ListDealsInput, selectDealPage } from "./select-deal-page";

/** The same page as `listDeals` with the names of contact, customer and the person in charge. */
export async function listNamedDeals(ctx: Ctx, input: ListDealsInput): Promise<Reply<NamedDeal[]>> {
  const { rows, pagination } = await selectDealPage(ctx, input);
  return { data: await presentNamedDeals(ctx, rows), pagination };
}
