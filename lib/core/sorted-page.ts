import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { PageInput } from "@/lib/contracts/primitives";
import { type KeyKind, type PageRequest, pageRequest } from "./cursor";
import { largestFirst, type PageClauses, smallestFirst } from "./page-clauses";

/** One order of a list: by a column or an indexed expression that is never null. */
export type ListSort = { value: AnyColumn | SQL; kind: Exclude<KeyKind, "uuid">; first: "largest" | "smallest" };

type SortedPage = PageClauses & {
  request: PageRequest;
  /** What a row stands by, as a cursor holds it; to be selected with the row. */
  sortKey: SQL<string>;
};

/**
 * A page of a list in one of its orders, with ids to settle ties. `name` names list and order, and binds their cursors.
 * Throws VALIDATION_ERROR on another list's or order's cursor.
 */
export function sortedPage(name: string, sort: ListSort, id: AnyColumn, input: PageInput): SortedPage {
  const request = pageRequest(input, { list: name, shape: [sort.kind, "uuid"] });
  const key = { value: sort.value, kind: sort.kind, id };
  const clauses = sort.first === "largest" ? largestFirst(key, request) : smallestFirst(key, request);
  return { ...clauses, request, sortKey: textOf(sort) };
}

function textOf({ value, kind }: ListSort): SQL<string> {
  if (kind === "date") return sql<string>`case when isfinite(${value}) then ${value}::text else '' end`;
  if (kind !== "instant") return sql<string>`${value}::text`;
  return sql<string>`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
