import type { NamedDeal } from "@/lib/contracts/deals";
import type { BoardStage } from "@/lib/contracts/pipelines";

/** A place on the board: `index` counts the cards of the stage without the one that moves. */
export type CardPlace = { stageId: string; index: number };

/** Where a deal's card is; null when it is not among the cards that are there. */
export function placeOf(stages: readonly BoardStage[], dealId: string): CardPlace | null {
  for (const stage of stages) {
    const index = stage.deals.findIndex(({ id }) => id === dealId);
    if (index >= 0) return { stageId: stage.id, index };
  }
  return null;
}

/** The board after the card was put into its new place, with counts and totals to match. */
export function moveCard(stages: readonly BoardStage[], dealId: string, to: CardPlace): BoardStage[] {
  const from = placeOf(stages, dealId);
  const deal = stages.find(({ id }) => id === from?.stageId)?.deals[from?.index ?? 0];
  const target = stages.find(({ id }) => id === to.stageId);
  if (!from || !deal || !target) return [...stages];
  const moved = withPlacement(deal, from.stageId, target, positionAt(stages, dealId, to));
  return stages.map((stage) => {
    if (stage.id !== from.stageId && stage.id !== to.stageId) return stage;
    const others = stage.deals.filter(({ id }) => id !== dealId);
    const deals = stage.id === to.stageId ? [...others.slice(0, to.index), moved, ...others.slice(to.index)] : others;
    return { ...stage, deals, ...figures(stage, deal, stage.id === to.stageId, stage.id === from.stageId) };
  });
}

/**
 * The order value for a card at that place: halfway between its neighbours, one beyond the first or last. Below the
 * last card that is shown there may be others, so it goes right under it.
 */
export function positionAt(stages: readonly BoardStage[], dealId: string, { stageId, index }: CardPlace): number {
  const stage = stages.find(({ id }) => id === stageId);
  const others = (stage?.deals ?? []).filter(({ id }) => id !== dealId);
  const [above, below] = [others[index - 1], others[index]].map((deal) => deal && positionIn(deal, stageId));
  if (above !== undefined && below !== undefined) return (above + below) / 2;
  if (above !== undefined) return above + (stage?.has_more ? 1e-3 : 1);
  return below === undefined ? 1 : below - 1;
}

export type Direction = "up" | "down" | "left" | "right";

/** The place one step from where the card is; null at the board's edge. */
export function placeBeside(stages: readonly BoardStage[], dealId: string, direction: Direction): CardPlace | null {
  const here = placeOf(stages, dealId);
  if (!here) return null;
  const column = stages.findIndex(({ id }) => id === here.stageId);
  if (direction === "left" || direction === "right") {
    const next = stages[column + (direction === "left" ? -1 : 1)];
    return next ? { stageId: next.id, index: Math.min(here.index, next.deals.length) } : null;
  }
  const index = here.index + (direction === "up" ? -1 : 1);
  const count = stages[column]?.deals.length ?? 0;
  return index < 0 || index >= count ? null : { stageId: here.stageId, index };
}

function positionIn(deal: NamedDeal, stageId: string): number {
  return deal.placements.find((placement) => placement.stage_id === stageId)?.position ?? 0;
}

function withPlacement(deal: NamedDeal, fromStageId: string, stage: BoardStage, position: number): NamedDeal {
  const here = { stage_id: stage.id, stage_name: stage.name, stage_color: stage.color, position };
  const placements = deal.placements.map((placement) =>
    placement.stage_id === fromStageId ? { ...placement, ...here } : placement,
  );
  return { ...deal, placements };
}

/** Count and totals of a stage that the deal has left or entered. */
function figures(stage: BoardStage, deal: NamedDeal, isThere: boolean, wasThere: boolean) {
  const change = Number(isThere) - Number(wasThere);
  return { deal_count: stage.deal_count + change, totals: addToTotals(stage.totals, deal, change) };
}

function addToTotals(
  totals: BoardStage["totals"],
  { currency, value }: NamedDeal,
  times: number,
): BoardStage["totals"] {
  if (value === null || times === 0) return totals;
  const known = totals.some((total) => total.currency === currency) ? totals : [...totals, { currency, value: 0 }];
  return known
    .map((total) => (total.currency === currency ? { ...total, value: cents(total.value + times * value) } : total))
    .filter((total) => total.value !== 0)
    .sort((one, other) => other.value - one.value);
}

/** Sums of two-decimal amounts without the dust of binary fractions. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
