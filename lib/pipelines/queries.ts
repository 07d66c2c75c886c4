import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { pipelines, stages } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type PipelineRow = typeof pipelines.$inferSelect;
export type StageRow = typeof stages.$inferSelect;

/** True of the workspace's pipelines that are not deleted. */
export function isLivePipeline({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(pipelines.workspaceId, workspaceId), isNull(pipelines.deletedAt));
}

/** True of the workspace's stages that are not deleted; their pipeline may be. */
export function isLiveStage({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(stages.workspaceId, workspaceId), isNull(stages.deletedAt));
}

/** A pipeline by its id. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getPipelineInWorkspace(ctx: Ctx, id: string): Promise<PipelineRow> {
  const [row] = await ctx.db
    .select()
    .from(pipelines)
    .where(and(isLivePipeline(ctx), eq(pipelines.id, id)));
  if (!row) throw notFound("pipeline", id);
  return row;
}

/** The same, and nobody else changes it before this transaction ends. Throws NOT_FOUND. */
export async function lockPipeline(ctx: Ctx, id: string): Promise<PipelineRow> {
  const [row] = await ctx.db
    .select()
    .from(pipelines)
    .where(and(isLivePipeline(ctx), eq(pipelines.id, id)))
    .for("no key update");
  if (!row) throw notFound("pipeline", id);
  return row;
}

/** The stages of many pipelines in one query, each pipeline's first one first. */
export async function listStageRows(ctx: Ctx, pipelineIds: readonly string[]): Promise<StageRow[]> {
  if (pipelineIds.length === 0) return [];
  return ctx.db
    .select()
    .from(stages)
    .where(and(isLiveStage(ctx), inArray(stages.pipelineId, [...pipelineIds])))
    .orderBy(asc(stages.pipelineId), asc(stages.position), asc(stages.id));
}
