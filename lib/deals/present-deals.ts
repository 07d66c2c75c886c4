import type { Deal, NamedDeal } from "@/lib/contracts/deals";
import type { Ctx } from "@/lib/core/context";
import { groupBy } from "@/lib/core/group-by";
import { toDeal, toNamedDeal } from "./mappers";
import { type DealRow, listNameRows, listPlacementRows } from "./queries";

/** Deals with their places in pipelines, in one query more whatever their number. */
export async function presentDeals(ctx: Ctx, rows: readonly DealRow[]): Promise<Deal[]> {
  const found = await listPlacementRows(
    ctx,
    rows.map((row) => row.id),
  );
  const placements = groupBy(found, (row) => row.dealId);
  return rows.map((row) => toDeal(row, placements.get(row.id) ?? []));
}

/** The same with the names of those that they belong to, in two queries more. */
export async function presentNamedDeals(ctx: Ctx, rows: readonly DealRow[]): Promise<NamedDeal[]> {
  const [whole, found] = await Promise.all([
    presentDeals(ctx, rows),
    listNameRows(
      ctx,
      rows.map((row) => row.id),
    ),
  ]);
  const names = new Map(found.map((row) => [row.dealId, row]));
  return whole.map((deal) => toNamedDeal(deal, names.get(deal.id)));
}
