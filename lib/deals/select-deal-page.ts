import { and, eq, exists, type SQL } from "drizzle-orm";
import { dealPlacements, dealSortDate, dealSortValue, deals, pipelines, stages } from "@/db/schema";
import { sortName } from "@/db/schema/columns";
import { contactIsThere } from "@/lib/contacts/queries";
import type { DealSort, listDealsContract } from "@/lib/contracts/deals";
import type { InputOf, Pagination } from "@/lib/contracts/define";
import { containsAllWords } from "@/lib/core/contains-all-words";
import type { Ctx } from "@/lib/core/context";
import { toPage } from "@/lib/core/cursor";
import { type ListSort, sortedPage } from "@/lib/core/sorted-page";
import { customerIsThere } from "@/lib/customers/queries";
import { isLivePipeline, isLiveStage } from "@/lib/pipelines/queries";
import { type DealRow, isLiveDeal } from "./queries";

export type ListDealsInput = Omit<InputOf<typeof listDealsContract>, "expand">;

/** The rows of one page of deals; every word of `search` has to occur. Throws VALIDATION_ERROR on a foreign cursor. */
export async function selectDealPage(
  ctx: Ctx,
  input: ListDealsInput,
): Promise<{ rows: DealRow[]; pagination: Pagination }> {
  const sort = input.sort ?? "-created_at";
  const page = sortedPage(`deals:${sort}`, sorts[sort], deals.id, input);
  const found = await ctx.db
    .select({ deal: deals, sortKey: page.sortKey })
    .from(deals)
    .where(and(isLiveDeal(ctx), ...dealFilters(input), ...belongingTo(ctx, input), page.beyond))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const { rows, pagination } = toPage(found, page.request, ({ deal, sortKey }) => [sortKey, deal.id]);
  return { rows: rows.map(({ deal }) => deal), pagination };
}

const sorts: Record<DealSort, ListSort> = {
  "-created_at": { value: deals.createdAt, kind: "instant", first: "largest" },
  created_at: { value: deals.createdAt, kind: "instant", first: "smallest" },
  name: { value: sortName(deals), kind: "text", first: "smallest" },
  "-name": { value: sortName(deals), kind: "text", first: "largest" },
  "-value": { value: dealSortValue(deals), kind: "amount", first: "largest" },
  value: { value: dealSortValue(deals), kind: "amount", first: "smallest" },
  "-updated_at": { value: deals.updatedAt, kind: "instant", first: "largest" },
  expected_close_date: { value: dealSortDate(deals), kind: "date", first: "smallest" },
};

/** What lists and boards are narrowed by alike. */
export function dealFilters({ search, status }: Pick<ListDealsInput, "search" | "status">): (SQL | undefined)[] {
  return [containsAllWords(deals.searchText, search), status === undefined ? undefined : eq(deals.status, status)];
}

function belongingTo(ctx: Ctx, input: ListDealsInput): (SQL | undefined)[] {
  const { contact_id: contactId, customer_id: customerId, assigned_to: assignedTo } = input;
  return [
    contactId === undefined ? undefined : and(eq(deals.contactId, contactId), contactIsThere(ctx, contactId)),
    customerId === undefined ? undefined : and(eq(deals.customerId, customerId), customerIsThere(ctx, customerId)),
    assignedTo === undefined ? undefined : eq(deals.assignedTo, assignedTo),
    standingIn(ctx, input),
  ];
}

/** True of deals that stand in the pipeline, in the stage, or both; deleted ones filter like unknown ones. */
function standingIn(ctx: Ctx, { pipeline_id: pipelineId, stage_id: stageId }: ListDealsInput): SQL | undefined {
  if (pipelineId === undefined && stageId === undefined) return undefined;
  const place = ctx.db
    .select({ id: dealPlacements.dealId })
    .from(dealPlacements)
    .innerJoin(pipelines, and(isLivePipeline(ctx), eq(pipelines.id, dealPlacements.pipelineId)))
    .innerJoin(stages, and(isLiveStage(ctx), eq(stages.id, dealPlacements.stageId)))
    .where(
      and(
        eq(dealPlacements.workspaceId, ctx.workspaceId),
        eq(dealPlacements.dealId, deals.id),
        pipelineId === undefined ? undefined : eq(dealPlacements.pipelineId, pipelineId),
        stageId === undefined ? undefined : eq(dealPlacements.stageId, stageId),
      ),
    );
  return exists(place);
}
