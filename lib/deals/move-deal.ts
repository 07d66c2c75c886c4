import { and, eq, sql } from "drizzle-orm";
import { dealPlacements, deals, stages } from "@/db/schema";
import { recordStageChange } from "@/lib/activities/record-stage-change";
import type { moveDealContract } from "@/lib/contracts/deal-actions";
import type { Deal } from "@/lib/contracts/deals";
import type { InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { assertVersion } from "@/lib/core/if-match";
import { onlyRow } from "@/lib/core/only-row";
import { withTransaction } from "@/lib/core/transaction";
import { assertReferences } from "./assert-references";
import { findPlace, placeDeal } from "./place-deal";
import { presentDeals } from "./present-deals";
import { getDealInWorkspace, lockDeal } from "./queries";

/**
 * Puts a deal into a stage, at a position or behind the last card; another stage than before is noted on the deal's
 * timeline. The version stays: a card that is moved takes nothing from whoever edits the deal meanwhile. Throws
 * NOT_FOUND, CONFLICT for another version than `If-Match` says, and VALIDATION_ERROR with what of pipeline and stage is
 * not there.
 */
export async function moveDeal(ctx: Ctx, input: InputOf<typeof moveDealContract>): Promise<Reply<Deal>> {
  const { id, pipeline_id: pipelineId, stage_id: stageId } = input;
  return withTransaction(ctx, async (tx) => {
    const before = await lockDeal(tx, id);
    if (input.if_match !== undefined) {
      assertVersion(input.if_match, before.version, onlyRow(await presentDeals(tx, [before])));
    }
    await assertReferences(tx, { pipeline_id: pipelineId, stage_id: stageId });
    const to = await findPlace(tx, { pipelineId, stageId });
    if (to === null) throw missingEntities([{ field: "stage_id", id: stageId }]);
    const from = await stageBefore(tx, id, pipelineId);
    await placeDeal(tx, id, to, input.position);
    if (from?.id !== stageId) {
      await recordStageChange(tx, id, { from, to });
      await touch(tx, id);
    }
    return { data: onlyRow(await presentDeals(tx, [await getDealInWorkspace(tx, id)])) };
  });
}

async function stageBefore(tx: Ctx, dealId: string, pipelineId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.db
    .select({ id: stages.id, name: stages.name })
    .from(dealPlacements)
    .innerJoin(stages, and(eq(stages.workspaceId, tx.workspaceId), eq(stages.id, dealPlacements.stageId)))
    .where(
      and(
        eq(dealPlacements.workspaceId, tx.workspaceId),
        eq(dealPlacements.dealId, dealId),
        eq(dealPlacements.pipelineId, pipelineId),
      ),
    );
  return row ?? null;
}

async function touch(tx: Ctx, id: string): Promise<void> {
  await tx.db
    .update(deals)
    .set({ updatedAt: sql`now()`, updatedBy: actingUserId(tx) })
    .where(and(eq(deals.workspaceId, tx.workspaceId), eq(deals.id, id)));
}
