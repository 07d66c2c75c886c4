import { pipelines } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Pipeline } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { unmarkDeleted } from "@/lib/core/record-state";
import { getPipeline } from "./get-pipeline";

/** Undoes a deletion; a pipeline that is there already is answered as it is. Throws NOT_FOUND. */
export async function restorePipeline(ctx: Ctx, { id }: { id: string }): Promise<Reply<Pipeline>> {
  await unmarkDeleted(ctx, pipelines, [id]);
  return getPipeline(ctx, { id });
}
