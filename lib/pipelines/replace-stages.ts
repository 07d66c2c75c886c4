import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { dealPlacements, deals, stages } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { AppError, invalidFields, missingEntities } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isLiveStage, type StageRow } from "./queries";

type GivenStage = { id?: string | undefined; name: string; color: string };

/**
 * Makes a pipeline's stages those that are given, in their order: with an id they are kept, without one they are new,
 * and those left out go. Throws VALIDATION_ERROR for an id that is not the pipeline's or is there twice, CONFLICT when
 * a stage that would go still holds deals.
 */
export async function replaceStages(tx: Ctx, pipelineId: string, given: readonly GivenStage[]): Promise<void> {
  const present = await lockStages(tx, pipelineId);
  assertKnown(given, present);
  const kept = new Set(given.map(({ id }) => id));
  const leaving = present.filter(({ id }) => !kept.has(id));
  await assertEmpty(tx, leaving);
  await removeStages(tx, leaving);
  for (const [position, stage] of given.entries()) await writeStage(tx, pipelineId, stage, position);
}

/** No card comes into one of them before this transaction ends. */
async function lockStages(tx: Ctx, pipelineId: string): Promise<StageRow[]> {
  return tx.db
    .select()
    .from(stages)
    .where(and(isLiveStage(tx), eq(stages.pipelineId, pipelineId)))
    .orderBy(asc(stages.id))
    .for("no key update");
}

function assertKnown(given: readonly GivenStage[], present: readonly StageRow[]): void {
  const ids = given.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => id !== undefined && ids.indexOf(id) !== index);
  if (twice >= 0) throw invalidFields({ [`stages[${twice}].id`]: ["is there twice; leave it out for a new stage"] });
  const missing = ids.flatMap((id, index) =>
    id === undefined || present.some((stage) => stage.id === id) ? [] : [{ field: `stages[${index}].id`, id }],
  );
  if (missing.length > 0) throw missingEntities(missing);
}

async function assertEmpty(tx: Ctx, leaving: readonly StageRow[]): Promise<void> {
  if (leaving.length === 0) return;
  const held = await tx.db
    .select({ id: stages.id, name: stages.name, deal_count: count() })
    .from(dealPlacements)
    .innerJoin(
      deals,
      and(eq(deals.workspaceId, tx.workspaceId), eq(deals.id, dealPlacements.dealId), sql`${deals.deletedAt} is null`),
    )
    .innerJoin(stages, and(isLiveStage(tx), eq(stages.id, dealPlacements.stageId)))
    .where(and(eq(dealPlacements.workspaceId, tx.workspaceId), inArray(dealPlacements.stageId, idsOf(leaving))))
    .groupBy(stages.id, stages.name);
  const [first] = held;
  if (!first) return;
  throw new AppError({
    code: "CONFLICT",
    message: `The stage “${first.name}” still holds ${first.deal_count} ${first.deal_count === 1 ? "deal" : "deals"}.`,
    fix: "Move its deals to another stage first, or keep the stage.",
    details: { stages: held },
  });
}

async function removeStages(tx: Ctx, leaving: readonly StageRow[]): Promise<void> {
  if (leaving.length === 0) return;
  await tx.db
    .update(stages)
    .set({ deletedAt: sql`now()` })
    .where(and(eq(stages.workspaceId, tx.workspaceId), inArray(stages.id, idsOf(leaving))));
}

async function writeStage(tx: Ctx, pipelineId: string, stage: GivenStage, position: number): Promise<void> {
  const { workspaceId } = tx;
  const { id, name, color } = stage;
  if (id === undefined) {
    await tx.db.insert(stages).values({ workspaceId, id: newId(), pipelineId, name, color, position });
    return;
  }
  await tx.db
    .update(stages)
    .set({ name, color, position, updatedAt: sql`now()` })
    .where(and(eq(stages.workspaceId, workspaceId), eq(stages.id, id)));
}

function idsOf(rows: readonly StageRow[]): string[] {
  return rows.map(({ id }) => id);
}
