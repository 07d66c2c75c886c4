"use client";

import type { ReactNode } from "react";
import { PageHeader } from "@/components/app/page-header";
import { FilterChips } from "./filter-chips";
import { FilterMenu } from "./filter-menu";
import { ListActions } from "./list-actions";
import { ListBody } from "./list-body";
import type { ListDefinition, ListPage } from "./list-definition";
import { ListToolbar } from "./list-toolbar";
import { Pager } from "./pager";
import { SelectionBar } from "./selection-bar";
import { useExports } from "./use-exports";
import { type ListDialog, useListView } from "./use-list-view";

type RecordListProps<Row extends { id: string }> = {
  definition: ListDefinition<Row>;
  /** The rows that the server read for the page's address. */
  initial: ListPage<Row>;
  /** What to say and offer while there is nothing at all; `create` is null for who may not add anything. */
  empty: (create: (() => void) | null) => ReactNode;
  /** The form for a new record or a row. */
  form: (dialog: ListDialog<Row>, close: () => void) => ReactNode;
  /** Between the title and the actions. */
  headerAside?: ReactNode;
};

/** A list of one kind of record: search, filters, order, pages, choosing, and forms over it. */
export function RecordList<Row extends { id: string }>(props: RecordListProps<Row>) {
  const { definition, initial, empty, form, headerAside } = props;
  const view = useListView(definition, initial);
  const { params, change, selection, dialog } = view;
  const exports = useExports(definition, params);
  const { remove } = view;
  return (
    <>
      <PageHeader
        title={definition.title}
        actions={
          <>
            {headerAside}
            <ListActions kind={definition.kind} onExport={exports.all} onCreate={view.create} />
          </>
        }
      />
      <ListToolbar
        label={definition.searchLabel}
        search={params.search ?? ""}
        onSearch={(search) => change({ search: search || null })}
        isBusy={view.isStale}
        inputRef={view.search}
      >
        <FilterMenu filters={definition.filters} params={params} change={change} />
      </ListToolbar>
      <FilterChips filters={definition.filters} params={params} change={change} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <ListBody definition={definition} view={view} empty={empty} />
        <SelectionBar
          count={selection.ids.size}
          onExport={() => exports.rows(view.chosen)}
          onDelete={remove && (() => remove(view.chosen))}
          onClear={selection.clear}
        />
        <Pager
          kind={definition.kind}
          count={view.rows.length}
          pagination={view.page?.pagination ?? null}
          onTurn={(to) => change(to, { push: true })}
        />
      </div>
      {dialog.shown && form(dialog.shown, dialog.close)}
    </>
  );
}
