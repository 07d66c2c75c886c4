import type postgres from "postgres";
import { isRolledBack } from "./database-errors";
import { DeadlineExceeded } from "./deadline";
import type { BatchWork } from "./in-batches";
import { rootLog } from "./log";

/** What a statement returns of an item: `position` is the item's place among those it was given. */
type PlacedRow = postgres.Row & { position: number };

type Together<Item, Row extends PlacedRow, Result> = {
  /** Does all its items or none, in a transaction of its own, and waits for locks as `lockPatience` says. */
  statement: (items: readonly Item[]) => postgres.PendingQuery<Row[]>;
  /** Null: the statement returned nothing of the item. */
  read: (row: Row | null) => Result;
};

/**
 * Work for batches that one statement does. An item that breaks the statement, or waits for a lock, must not take the
 * others along: when PostgreSQL has undone it, each item that is still waited for is done alone, and has its own
 * result as soon as there is one. Rejects when the connection was lost, so that nobody knows whether it took effect.
 */
export function togetherElseAlone<Item, Row extends PlacedRow, Result>({
  statement,
  read,
}: Together<Item, Row, Result>): BatchWork<Item, Result> {
  const alone = async (item: Item) => read((await statement([item]))[0] ?? null);
  return async (items, isAwaited) => {
    if (items.length === 0) return [];
    try {
      const rows = new Map((await statement(items)).map((row) => [row.position, row]));
      return items.map((_item, index) => read(rows.get(index) ?? null));
    } catch (err) {
      if (items.length === 1 || !isRolledBack(err)) throw err;
      rootLog().debug({ err, items: items.length }, "a statement for several was undone; each is done alone");
      return items.map((item, index) =>
        isAwaited(index) ? alone(item) : Promise.reject(new DeadlineExceeded("undone")),
      );
    }
  };
}

/**
 * To be selected from by what comes first in the statement: how long it may wait for each lock. For one item as long
 * as statements may run; for several hardly at all, since they can do without the one that waits.
 */
export function lockPatience(sql: postgres.Sql, items: readonly unknown[]) {
  return sql`select set_config('lock_timeout', ${items.length > 1 ? "200ms" : "0"}, true)`;
}
