import { and, asc, eq, exists, inArray, isNull, type SQL } from "drizzle-orm";
import { dealPlacements, deals, pipelines, stages } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type DealRow = typeof deals.$inferSelect;

/** True of the workspace's deals that are not deleted. */
export function isLiveDeal({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(deals.workspaceId, workspaceId), isNull(deals.deletedAt));
}

/** A deal by its id. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getDealInWorkspace(ctx: Ctx, id: string): Promise<DealRow> {
  const [row] = await ctx.db
    .select()
    .from(deals)
    .where(and(isLiveDeal(ctx), eq(deals.id, id)));
  if (!row) throw notFound("deal", id);
  return row;
}

/** For filters: true when the deal is there, so that a deleted one filters like an unknown one. */
export function dealIsThere(ctx: Ctx, id: string): SQL {
  const found = ctx.db
    .select({ id: deals.id })
    .from(deals)
    .where(and(isLiveDeal(ctx), eq(deals.id, id)));
  return exists(found);
}

export type PlacementRow = Awaited<ReturnType<typeof listPlacementRows>>[number];

/** Where many deals stand, in one query; pipelines and stages that were deleted are left out. */
export async function listPlacementRows({ db, workspaceId }: Ctx, dealIds: readonly string[]) {
  if (dealIds.length === 0) return [];
  return db
    .select({
      dealId: dealPlacements.dealId,
      pipelineId: pipelines.id,
      pipelineName: pipelines.name,
      stageId: stages.id,
      stageName: stages.name,
      stageColor: stages.color,
      position: dealPlacements.position,
    })
    .from(dealPlacements)
    .innerJoin(
      pipelines,
      and(
        eq(pipelines.workspaceId, workspaceId),
        eq(pipelines.id, dealPlacements.pipelineId),
        isNull(pipelines.deletedAt),
      ),
    )
    .innerJoin(
      stages,
      and(eq(stages.workspaceId, workspaceId), eq(stages.id, dealPlacements.stageId), isNull(stages.deletedAt)),
    )
    .where(and(eq(dealPlacements.workspaceId, workspaceId), inArray(dealPlacements.dealId, [...dealIds])))
    .orderBy(asc(pipelines.position), asc(pipelines.id));
}
