import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { CursorKey, PageRequest } from "./cursor";
import { storableInstant } from "./storable-instant";

/** The columns a list is sorted by: a time, and an id that settles ties. */
type TimeKey = { time: AnyColumn; id: AnyColumn };

/** What a query needs to read one page, and one row more to know whether there are others. */
export type PageClauses = { beyond: SQL | undefined; orderBy: SQL[]; limit: number };

/**
 * For a list that starts with its newest row. "Nulls last" is said although the columns hold none: the indexes are
 * declared so, and PostgreSQL reads them in order only for a query that asks for that very order.
 */
export function newestFirst(key: TimeKey, page: PageRequest): PageClauses {
  return page.backward
    ? clauses(key, page, sql`>`, sql`asc nulls first`)
    : clauses(key, page, sql`<`, sql`desc nulls last`);
}

/** For a list that starts with its oldest row. */
export function oldestFirst(key: TimeKey, page: PageRequest): PageClauses {
  return page.backward
    ? clauses(key, page, sql`<`, sql`desc nulls first`)
    : clauses(key, page, sql`>`, sql`asc nulls last`);
}

function clauses(key: TimeKey, page: PageRequest, comparison: SQL, direction: SQL): PageClauses {
  return {
    beyond: page.from === null ? undefined : sql`(${key.time}, ${key.id}) ${comparison} ${position(page.from)}`,
    orderBy: [sql`${key.time} ${direction}`, sql`${key.id} ${direction}`],
    limit: page.limit + 1,
  };
}

function position([time = "", id = ""]: CursorKey): SQL {
  return sql`(${storableInstant(time).toISOString()}::timestamptz, ${id}::uuid)`;
}
