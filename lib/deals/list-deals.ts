import type { ListedDeal, listDealsContract } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { presentDeals, presentNamedDeals } from "./present-deals";
import { selectDealPage } from "./select-deal-page";

/**
 * A page of deals, newest first unless `sort` says otherwise; every word of `search` has to occur.
 * Throws VALIDATION_ERROR on a foreign cursor.
 */
export async function listDeals(
  ctx: Ctx,
  { expand, ...input }: InputOf<typeof listDealsContract>,
): Promise<Reply<ListedDeal[]>> {
  const { rows, pagination } = await selectDealPage(ctx, input);
  const present = expand === "names" ? presentNamedDeals : presentDeals;
  return { data: await present(ctx, rows), pagination };
}
