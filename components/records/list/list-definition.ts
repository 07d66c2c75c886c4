import type { ReactNode } from "react";
import type { Api } from "@/lib/client/api-client";
import type { RecordKind } from "@/lib/client/records/record-kind";
import type { Pagination } from "@/lib/contracts/define";
import type { Scope } from "@/lib/contracts/scopes";
import type { ListFilter } from "./filters/list-filter";
import type { ListParams } from "./list-params";

export type ListPage<Row> = { data: Row[]; pagination?: Pagination | null };

export type Column<Row> = {
  label: string;
  /** The values of `sort` that order by this column; the first is the one that a first click asks for. */
  sorts?: readonly { value: string; direction: "ascending" | "descending" }[];
  /** Width, and from which width on the column is there at all; for the heading and the cells. */
  className?: string;
  cell: (row: Row) => ReactNode;
};

export type ListDefinition<Row extends { id: string }> = {
  kind: RecordKind;
  writeScope: Scope;
  title: string;
  searchLabel: string;
  filters: readonly ListFilter[];
  /** The order when the address names none. */
  defaultSort: string;
  nameSorts: NonNullable<Column<Row>["sorts"]>;
  /** After the name, which every list has. */
  columns: readonly Column<Row>[];
  nameOf: (row: Row) => string;
  icon: (row: Row) => ReactNode;
  /** The second line of a row on a narrow screen. */
  noteOf: (row: Row) => ReactNode;
  read: (api: Api, params: ListParams) => Promise<ListPage<Row>>;
  /** What stands in a file of chosen rows, in this order. */
  csvFields: readonly (keyof Row & string)[];
};
