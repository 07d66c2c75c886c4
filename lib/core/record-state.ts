import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { activities, contacts, customers, deals, pipelines } from "@/db/schema";
import type { Ctx } from "./context";
import { withTransaction } from "./transaction";

/** What is never deleted but marked, and can be restored. */
export type RecordTable = typeof activities | typeof contacts | typeof customers | typeof deals | typeof pipelines;

/** Marks records as deleted and returns the ids of those that were there; they come back whole. */
export function markDeleted(ctx: Ctx, table: RecordTable, ids: readonly string[]): Promise<string[]> {
  return mark(ctx, table, ids, "deleted");
}

/** Brings deleted records back and returns their ids. */
export function unmarkDeleted(ctx: Ctx, table: RecordTable, ids: readonly string[]): Promise<string[]> {
  return mark(ctx, table, ids, "live");
}

function mark(ctx: Ctx, table: RecordTable, ids: readonly string[], state: "deleted" | "live"): Promise<string[]> {
  return withTransaction(ctx, async (tx) => {
    const isOther = state === "deleted" ? isNull(table.deletedAt) : isNotNull(table.deletedAt);
    const asked = and(eq(table.workspaceId, tx.workspaceId), inArray(table.id, [...ids]));
    // Locked in one order, whatever their state: two such calls over the same records wait for each other and never
    // crosswise. One that is left out now may be changed by the next statement, and would be locked out of turn.
    await tx.db.select({ id: table.id }).from(table).where(asked).orderBy(asc(table.id)).for("update");
    const marked = await tx.db
      .update(table)
      .set({ deletedAt: state === "deleted" ? sql`now()` : null, version: sql`${table.version} + 1` })
      .where(and(asked, isOther))
      .returning({ id: table.id });
    return marked.map(({ id }) => id);
  });
}

type BulkInput = { action: "delete" | "restore"; ids: readonly string[] };

/** Deletes or restores many records; what is in the wanted state already and may be seen is not missing. */
export function changeMany(
  ctx: Ctx,
  table: RecordTable,
  { action, ids }: BulkInput,
): Promise<{ updated: number; missing_ids: string[] }> {
  return withTransaction(ctx, async (tx) => {
    const changed = await (action === "delete" ? markDeleted : unmarkDeleted)(tx, table, ids);
    const there = action === "delete" ? changed : await liveIds(tx, table, ids);
    return { updated: changed.length, missing_ids: ids.filter((id) => !there.includes(id)) };
  });
}

/** Those of the ids that name a record which is there. */
export async function liveIds(ctx: Ctx, table: RecordTable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspaceId), inArray(table.id, [...ids]), isNull(table.deletedAt)));
  return rows.map(({ id }) => id);
}
