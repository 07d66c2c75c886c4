import type { getDealContract, ListedDeal } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { onlyRow } from "@/lib/core/only-row";
import { presentDeals, presentNamedDeals } from "./present-deals";
import { getDealInWorkspace } from "./queries";

/** One deal with its places in pipelines. Throws NOT_FOUND. */
export async function getDeal(ctx: Ctx, { id, expand }: InputOf<typeof getDealContract>): Promise<Reply<ListedDeal>> {
  const row = await getDealInWorkspace(ctx, id);
  const present = expand === "names" ? presentNamedDeals : presentDeals;
  return { data: onlyRow<ListedDeal>(await present(ctx, [row])) };
}
