import type postgres from "postgres";
import { isRolledBack } from "./database-errors";

type Together<Item, Row extends postgres.Row, Result> = {
  /** Does all its items or none, in a transaction of its own, and waits for locks as `lockPatience` says. */
  statement: (items: readonly Item[]) => postgres.PendingQuery<Row[]>;
  /** Whether a row that it returned is the item's. */
  isOf: (row: Row, item: Item) => boolean;
  read: (row: Row | null) => Result;
};

/**
 * Does one statement's work for all items. One that breaks it, or waits for a lock, must not take the others along:
 * when PostgreSQL has undone the statement, each item is done alone, and has its own result as soon as there is one.
 * Rejects when the connection was lost, so that it is not known whether the statement took effect.
 */
export async function togetherElseAlone<Item, Row extends postgres.Row, Result>(
  items: readonly Item[],
  { statement, isOf, read }: Together<Item, Row, Result>,
): Promise<(Result | Promise<Result>)[]> {
  try {
    const rows = await statement(items);
    return items.map((item) => read(rows.find((row) => isOf(row, item)) ?? null));
  } catch (err) {
    if (items.length === 1 || !isRolledBack(err)) throw err;
    return items.map(async (item) => {
      const [row] = await statement([item]);
      return read(row ?? null);
    });
  }
}

/**
 * To be selected from by what comes first in the statement: how long it may wait for each lock. For one item as long
 * as statements may run, for several a second, since then they can do without the one that waits.
 */
export function lockPatience(sql: postgres.Sql, items: readonly unknown[]) {
  return sql`select set_config('lock_timeout', ${items.length > 1 ? "1s" : "0"}, true)`;
}
