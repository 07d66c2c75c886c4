import { deals } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { markDeleted } from "@/lib/core/record-state";

/** Deletes a deal; its history and its places in pipelines stay. Throws NOT_FOUND. */
export async function deleteDeal(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const deleted = await markDeleted(ctx, deals, [id]);
  if (deleted.length === 0) throw notFound("deal", id);
  return { data: null };
}
