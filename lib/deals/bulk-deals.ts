import { deals } from "@/db/schema";
import type { bulkDealsContract } from "@/lib/contracts/deal-actions";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { changeMany } from "@/lib/core/record-state";

/** Deletes or restores many deals at once, and names the ids that there are none for. */
export async function bulkDeals(
  ctx: Ctx,
  input: InputOf<typeof bulkDealsContract>,
): Promise<Reply<DataOf<typeof bulkDealsContract>>> {
  return { data: await changeMany(ctx, deals, input) };
}
