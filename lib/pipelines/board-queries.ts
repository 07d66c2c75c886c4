import { and, asc, count, eq, inArray, type SQL, sum } from "drizzle-orm";
import { dealPlacements, deals, stages } from "@/db/schema";
import type { InputOf } from "@/lib/contracts/define";
import type { pipelineBoardContract } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { isLiveDeal } from "@/lib/deals/queries";
import { dealFilters } from "@/lib/deals/select-deal-page";

type BoardInput = InputOf<typeof pipelineBoardContract>;

export type CardRow = Awaited<ReturnType<typeof listCardRows>>[number];

/** The first `per_stage` deals of each stage, in the order of the cards: for each stage the start of one index range. */
export async function listCardRows(ctx: Ctx, stageIds: readonly string[], input: BoardInput) {
  const first = ctx.db
    .select({ dealId: dealPlacements.dealId, position: dealPlacements.position })
    .from(dealPlacements)
    .innerJoin(deals, and(isLiveDeal(ctx), eq(deals.id, dealPlacements.dealId)))
    .where(and(inWorkspace(ctx), eq(dealPlacements.stageId, stages.id), ...dealFilters(input)))
    .orderBy(asc(dealPlacements.position), asc(dealPlacements.dealId))
    .limit(input.per_stage)
    .as("first");
  return ctx.db
    .select({ stageId: stages.id, deal: deals })
    .from(stages)
    .crossJoinLateral(first)
    .innerJoin(deals, and(isLiveDeal(ctx), eq(deals.id, first.dealId)))
    .where(and(eq(stages.workspaceId, ctx.workspaceId), inArray(stages.id, [...stageIds])))
    .orderBy(asc(stages.id), asc(first.position), asc(first.dealId));
}

export type TotalRow = Awaited<ReturnType<typeof listTotalRows>>[number];

/** How many deals stand in each stage and what they are worth, for each currency. */
export async function listTotalRows(ctx: Ctx, stageIds: readonly string[], input: BoardInput) {
  return ctx.db
    .select({
      stageId: dealPlacements.stageId,
      currency: deals.currency,
      deals: count(),
      value: sum(deals.value),
    })
    .from(dealPlacements)
    .innerJoin(deals, and(isLiveDeal(ctx), eq(deals.id, dealPlacements.dealId)))
    .where(and(inWorkspace(ctx), inArray(dealPlacements.stageId, [...stageIds]), ...dealFilters(input)))
    .groupBy(dealPlacements.stageId, deals.currency);
}

function inWorkspace({ workspaceId }: Ctx): SQL {
  return eq(dealPlacements.workspaceId, workspaceId);
}
