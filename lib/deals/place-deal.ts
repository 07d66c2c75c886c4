import { and, asc, eq, max, sql } from "drizzle-orm";
import { dealPlacements, pipelines, stages } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";

/** A stage and what it is called, with its pipeline. */
export type Place = { pipelineId: string; pipelineName: string; stageId: string; stageName: string };

type Wanted = { pipelineId?: string | undefined; stageId?: string | undefined };

/**
 * The stage that is wanted, else the first of the pipeline that is, else the first of the first pipeline; null where
 * there is no pipeline at all.
 */
export async function findPlace(ctx: Ctx, { pipelineId, stageId }: Wanted): Promise<Place | null> {
  const [place] = await ctx.db
    .select({
      pipelineId: pipelines.id,
      pipelineName: pipelines.name,
      stageId: stages.id,
      stageName: stages.name,
    })
    .from(pipelines)
    .innerJoin(stages, and(isLiveStage(ctx), eq(stages.pipelineId, pipelines.id)))
    .where(
      and(
        isLivePipeline(ctx),
        pipelineId === undefined ? undefined : eq(pipelines.id, pipelineId),
        stageId === undefined ? undefined : eq(stages.id, stageId),
      ),
    )
    .orderBy(asc(pipelines.position), asc(pipelines.id), asc(stages.position), asc(stages.id))
    .limit(1);
  return place ?? null;
}

/**
 * Puts a deal into a stage, at `position` or behind the last card, and takes it from any other of the same pipeline.
 * One at a time in a stage, so that no two cards come to stand at one place. Throws VALIDATION_ERROR when the stage
 * was taken away meanwhile.
 */
export async function placeDeal(tx: Ctx, dealId: string, place: Place, position?: number): Promise<void> {
  await lockStage(tx, place);
  const at = position ?? (await endOf(tx, place.stageId));
  const { workspaceId } = tx;
  const { pipelineId, stageId } = place;
  await tx.db
    .insert(dealPlacements)
    .values({ workspaceId, dealId, pipelineId, stageId, position: at })
    .onConflictDoUpdate({
      target: [dealPlacements.workspaceId, dealPlacements.dealId, dealPlacements.pipelineId],
      set: {
        stageId,
        position: at,
        enteredAt: sql`case when ${dealPlacements.stageId} = excluded.stage_id then ${dealPlacements.enteredAt} else now() end`,
      },
    });
  if (await isTight(tx, stageId, dealId, at)) await spreadOut(tx, stageId);
}

async function lockStage(tx: Ctx, { stageId }: Place): Promise<void> {
  const locked = await tx.db
    .select({ id: stages.id })
    .from(stages)
    .where(and(isLiveStage(tx), eq(stages.id, stageId)))
    .for("no key update");
  if (locked.length === 0) throw missingEntities([{ field: "stage_id", id: stageId }]);
}

async function endOf(tx: Ctx, stageId: string): Promise<number> {
  const [row] = await tx.db
    .select({ last: max(dealPlacements.position) })
    .from(dealPlacements)
    .where(and(eq(dealPlacements.workspaceId, tx.workspaceId), eq(dealPlacements.stageId, stageId)));
  return Math.floor(row?.last ?? 0) + 1;
}

/** Halved often enough, the gap between two cards has no room for another one. */
const smallestGap = 1e-6;

async function isTight(tx: Ctx, stageId: string, dealId: string, position: number): Promise<boolean> {
  const near = await tx.db
    .select({ id: dealPlacements.dealId })
    .from(dealPlacements)
    .where(
      and(
        eq(dealPlacements.workspaceId, tx.workspaceId),
        eq(dealPlacements.stageId, stageId),
        sql`${dealPlacements.position} between ${position - smallestGap}::float8 and ${position + smallestGap}::float8`,
        sql`${dealPlacements.dealId} <> ${dealId}`,
      ),
    )
    .limit(1);
  return near.length > 0;
}

/** The same order, at 1, 2, 3 and so on. */
async function spreadOut(tx: Ctx, stageId: string): Promise<void> {
  await tx.db.execute(sql`
    update ${dealPlacements} set position = ranked.rank
    from (
      select deal_id, row_number() over (order by position, deal_id) as rank from ${dealPlacements}
      where workspace_id = ${tx.workspaceId} and stage_id = ${stageId}
    ) ranked
    where ${dealPlacements}.workspace_id = ${tx.workspaceId} and ${dealPlacements}.stage_id = ${stageId}
      and ${dealPlacements}.deal_id = ranked.deal_id`);
}
