"use client";

import type { Ref } from "react";
import { cn } from "@/lib/client/class-names";
import { kindWords } from "@/lib/client/records/record-kind";
import type { ListDefinition } from "./list-definition";
import { RecordRow } from "./record-row";
import type { RowActions } from "./row-menu";
import { SelectAll } from "./select-all";
import { SortHeader } from "./sort-header";
import type { Selection } from "./use-selection";

type RecordTableProps<Row extends { id: string }> = {
  ref: Ref<HTMLTableSectionElement>;
  definition: ListDefinition<Row>;
  rows: readonly Row[];
  sort: string;
  onSort: (sort: string) => void;
  /** Null for who may not change anything. */
  actions: RowActions<Row> | null;
  selection: Selection;
  isStale: boolean;
};

/** The rows: 32 px each, two lines on a narrow screen; the head stays while one scrolls. */
export function RecordTable<Row extends { id: string }>(props: RecordTableProps<Row>) {
  const { ref, definition, rows, sort, onSort, actions, selection, isStale } = props;
  const { kind, title, nameSorts, columns } = definition;
  return (
    <table aria-busy={isStale} className="w-full table-fixed border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{title}</caption>
      <thead className="sticky top-0 z-20">
        <tr>
          <th scope="col" className="h-8 w-10 border-b bg-canvas p-0 sm:w-12">
            <SelectAll
              label={`Select all ${kindWords[kind].many} on this page`}
              selection={selection}
              total={rows.length}
            />
          </th>
          <SortHeader label="Name" sorts={nameSorts} current={sort} onSort={onSort} />
          {columns.map(({ label, sorts, className }) => (
            <SortHeader key={label} label={label} sorts={sorts} current={sort} onSort={onSort} className={className} />
          ))}
          <th scope="col" className="h-8 w-10 border-b bg-canvas p-0 max-sm:hidden">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody ref={ref} className={cn("transition-opacity duration-150", isStale && "opacity-50")}>
        {rows.map((row) => (
          <RecordRow
            key={row.id}
            definition={definition}
            row={row}
            actions={actions}
            isSelected={selection.ids.has(row.id)}
            onToggle={selection.toggle}
          />
        ))}
      </tbody>
    </table>
  );
}
