import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { CursorKey, KeyKind, PageRequest } from "./cursor";
import { storableInstant } from "./storable-instant";

/** The columns a list is sorted by: a time, and an id that settles ties. */
type TimeKey = { time: AnyColumn; id: AnyColumn };

/** What a list is sorted by: a column or an indexed expression, and an id that settles ties. */
type SortKey = { value: AnyColumn | SQL; kind: Exclude<KeyKind, "uuid">; id: AnyColumn };

/** What a query needs to read one page, and one row more to know whether there are others. */
export type PageClauses = { beyond: SQL | undefined; orderBy: SQL[]; limit: number };

/**
 * For a list that starts with the largest value. "Nulls last" is said although the keys hold none: the indexes are
 * declared so, and PostgreSQL reads them in order only for a query that asks for that very order.
 */
export function largestFirst(key: SortKey, page: PageRequest): PageClauses {
  return page.backward ? readUpwards(key, page) : readDownwards(key, page);
}

/** For a list that starts with the smallest value, along an index that is declared the other way. */
export function smallestFirst(key: SortKey, page: PageRequest): PageClauses {
  return page.backward ? readDownwards(key, page) : readUpwards(key, page);
}

/** For a list that starts with its newest row. */
export function newestFirst({ time, id }: TimeKey, page: PageRequest): PageClauses {
  return largestFirst({ value: time, kind: "instant", id }, page);
}

/** For a list that starts with its oldest row, along an index that begins with it. */
export function oldestFirst({ time, id }: TimeKey, page: PageRequest): PageClauses {
  const key: SortKey = { value: time, kind: "instant", id };
  return page.backward
    ? clauses(key, page, sql`<`, sql`desc nulls first`)
    : clauses(key, page, sql`>`, sql`asc nulls last`);
}

function readDownwards(key: SortKey, page: PageRequest): PageClauses {
  return clauses(key, page, sql`<`, sql`desc nulls last`);
}

function readUpwards(key: SortKey, page: PageRequest): PageClauses {
  return clauses(key, page, sql`>`, sql`asc nulls first`);
}

function clauses(key: SortKey, page: PageRequest, comparison: SQL, direction: SQL): PageClauses {
  const { value, kind, id } = key;
  return {
    beyond: page.from === null ? undefined : sql`(${value}, ${id}) ${comparison} ${position(kind, page.from)}`,
    orderBy: [sql`${value} ${direction}`, sql`${id} ${direction}`],
    limit: page.limit + 1,
  };
}

function position(kind: SortKey["kind"], [value = "", id = ""]: CursorKey): SQL {
  return sql`(${bound[kind](value)}, ${id}::uuid)`;
}

const bound: Record<SortKey["kind"], (value: string) => SQL> = {
  instant: (value) => sql`${storableInstant(value).toISOString()}::timestamptz`,
  text: (value) => sql`${value}::text`,
  amount: (value) => sql`${value}::numeric`,
  // What has no date comes after all that has one.
  date: (value) => sql`${value || "infinity"}::date`,
};
