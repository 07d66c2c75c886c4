import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Board, BoardStage, pipelineBoardContract } from "@/lib/contracts/pipelines";
import type { Ctx } from "@/lib/core/context";
import { groupBy } from "@/lib/core/group-by";
import { presentNamedDeals } from "@/lib/deals/present-deals";
import { type CardRow, listCardRows, listTotalRows, type TotalRow } from "./board-queries";
import { toPipeline } from "./mappers";
import { getPipelineInWorkspace, listStageRows } from "./queries";

/**
 * A pipeline as a board: each stage with its first cards, how many there are and what they are worth, currency by
 * currency; six queries whatever its size. Throws NOT_FOUND.
 */
export async function getBoard(ctx: Ctx, input: InputOf<typeof pipelineBoardContract>): Promise<Reply<Board>> {
  const pipelineRow = await getPipelineInWorkspace(ctx, input.id);
  const stageRows = await listStageRows(ctx, [input.id]);
  const stageIds = stageRows.map(({ id }) => id);
  const [cards, totals] = await Promise.all([listCardRows(ctx, stageIds, input), listTotalRows(ctx, stageIds, input)]);
  const deals = await presentNamedDeals(
    ctx,
    cards.map(({ deal }) => deal),
  );
  const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
  const cardsOf = groupBy(cards, ({ stageId }) => stageId);
  const totalsOf = groupBy(totals, ({ stageId }) => stageId);
  const pipeline = toPipeline(pipelineRow, stageRows);
  const stages = pipeline.stages.map((stage): BoardStage => {
    const shown = dealsOf(cardsOf.get(stage.id) ?? [], dealOf);
    const counted = totalsOf.get(stage.id) ?? [];
    const dealCount = counted.reduce((sum, { deals: number }) => sum + number, 0);
    return {
      ...stage,
      deal_count: dealCount,
      totals: worth(counted),
      deals: shown,
      has_more: dealCount > shown.length,
    };
  });
  return { data: { pipeline, stages } };
}

function dealsOf(cards: readonly CardRow[], dealOf: ReadonlyMap<string, BoardStage["deals"][number]>) {
  return cards.flatMap(({ deal }) => dealOf.get(deal.id) ?? []);
}

/** What is worth nothing says nothing about a stage. */
function worth(rows: readonly TotalRow[]): BoardStage["totals"] {
  return rows
    .map(({ currency, value }) => ({ currency, value: Number(value ?? 0) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.currency.localeCompare(b.currency));
}
