"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useDeleteRecords } from "@/components/records/use-delete-records";
import { acceptedParams, isActive, namesOf } from "./filters/list-filter";
import type { ListDefinition, ListPage } from "./list-definition";
import { useListHotkeys } from "./use-list-hotkeys";
import { useListParams } from "./use-list-params";
import { useRecordList } from "./use-record-list";
import { useSelection } from "./use-selection";

/** The dialog over a list: a new record, or one of its rows. */
export type ListDialog<Row> = { mode: "create" } | { mode: "edit"; row: Row };

/** Everything a list knows and can do, for the parts that show it. */
export function useListView<Row extends { id: string }>(definition: ListDefinition<Row>, initial: ListPage<Row>) {
  const { can } = useWorkspace();
  const names = useMemo(
    () => ["search", "sort", ...definition.filters.flatMap(namesOf), "after", "before"],
    [definition],
  );
  const { params: given, change } = useListParams(names);
  const params = useMemo(() => acceptedParams(definition.filters, given), [definition, given]);
  const list = useRecordList(definition, params, initial);
  const selection = useSelection(list.rows.map(({ id }) => id));
  const dialog = useListDialog<Row>(change);
  const deleteRecords = useDeleteRecords(definition.kind);
  const [body, search] = [useRef<HTMLTableSectionElement>(null), useRef<HTMLInputElement>(null)];
  const canWrite = can(definition.writeScope);
  const remove = (rows: readonly Row[]) => {
    list.hide(new Set(rows.map(({ id }) => id)));
    selection.clear();
    void deleteRecords(rows.map((row) => ({ id: row.id, name: definition.nameOf(row) })));
  };
  const create = canWrite ? () => dialog.open({ mode: "create" }) : null;
  useListHotkeys({ kind: definition.kind, body, search, selection, onCreate: create });
  return {
    ...list,
    params,
    change,
    selection,
    chosen: list.rows.filter(({ id }) => selection.ids.has(id)),
    dialog,
    body,
    search,
    create,
    remove: canWrite ? remove : null,
    edit: canWrite ? (row: Row) => dialog.open({ mode: "edit", row }) : null,
    sort: params.sort ?? definition.defaultSort,
    isNarrowed: Boolean(params.search) || definition.filters.some((filter) => isActive(filter, params)),
    isPaged: Boolean(params.after ?? params.before),
  };
}

/** `?new=1` opens the form for a new record, so that other pages can link to it. */
function useListDialog<Row>(change: (wanted: Record<string, null>) => void) {
  const [opened, open] = useState<ListDialog<Row> | null>(null);
  const isAskedFor = useSearchParams().get("new") === "1";
  const close = () => {
    open(null);
    if (isAskedFor) change({ new: null });
  };
  return { shown: opened ?? (isAskedFor ? ({ mode: "create" } as const) : null), open, close };
}
