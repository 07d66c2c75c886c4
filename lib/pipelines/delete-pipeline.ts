import { pipelines } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { markDeleted } from "@/lib/core/record-state";

/** Deletes a pipeline; its deals stay, and their places in it come back with it. Throws NOT_FOUND. */
export async function deletePipeline(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const deleted = await markDeleted(ctx, pipelines, [id]);
  if (deleted.length === 0) throw notFound("pipeline", id);
  return { data: null };
}
