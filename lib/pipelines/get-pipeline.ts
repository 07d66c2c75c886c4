import type { Reply } from "@/lib/contracts/define";
import type { Pipeline } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { toPipeline } from "./mappers";
import { getPipelineInWorkspace, listStageRows } from "./queries";

/** One pipeline with its stages. Throws NOT_FOUND. */
export async function getPipeline(ctx: Ctx, { id }: { id: string }): Promise<Reply<Pipeline>> {
  const row = await getPipelineInWorkspace(ctx, id);
  return { data: toPipeline(row, await listStageRows(ctx, [id])) };
}
