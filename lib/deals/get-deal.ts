import type { getDealContract } from "@/lib/contracts/deals";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { toDeal } from "./mappers";
import { getDealInWorkspace, listPlacementRows } from "./queries";

/** One deal with its places in pipelines. Throws NOT_FOUND. */
export async function getDeal(
  ctx: Ctx,
  input: InputOf<typeof getDealContract>,
): Promise<Reply<DataOf<typeof getDealContract>>> {
  const [row, placements] = await Promise.all([getDealInWorkspace(ctx, input.id), listPlacementRows(ctx, [input.id])]);
  return { data: toDeal(row, placements) };
}
