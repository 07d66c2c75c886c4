import { deals } from "@/db/schema";
import type { Deal } from "@/lib/contracts/deals";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { unmarkDeleted } from "@/lib/core/record-state";
import { getDeal } from "./get-deal";

/** Undoes a deletion; a deal that is there already is answered as it is. Throws NOT_FOUND. */
export async function restoreDeal(ctx: Ctx, { id }: { id: string }): Promise<Reply<Deal>> {
  await unmarkDeleted(ctx, deals, [id]);
  return getDeal(ctx, { id });
}
