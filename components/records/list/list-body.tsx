"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { explainError } from "@/lib/client/explain-error";
import { kindWords } from "@/lib/client/records/record-kind";
import { without } from "./filters/list-filter";
import type { ListDefinition } from "./list-definition";
import { NoMatch, NotRefreshed } from "./list-notices";
import { ListSkeleton } from "./list-skeleton";
import { RecordTable } from "./record-table";
import type { useListView } from "./use-list-view";

type ListBodyProps<Row extends { id: string }> = {
  definition: ListDefinition<Row>;
  view: ReturnType<typeof useListView<Row>>;
  empty: (create: (() => void) | null) => ReactNode;
};

/** The rows, or why there are none. */
export function ListBody<Row extends { id: string }>({ definition, view, empty }: ListBodyProps<Row>) {
  const { rows, params, change, error, edit, remove } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const place = `${params.after ?? ""} ${params.before ?? ""}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [place]);
  if (rows.length === 0) {
    const { many } = kindWords[definition.kind];
    if (error)
      return (
        <ErrorState
          title={`The ${many} could not be read`}
          message={explainError(error)}
          onRetry={view.retry}
          className="flex-1"
        />
      );
    if (view.isStale || view.isRefreshing) return <ListSkeleton columns={definition.columns} />;
    const clear = () => change({ search: null, ...without(definition.filters) });
    return (
      <div className="flex-1">
        {view.isNarrowed || view.isPaged ? <NoMatch kind={definition.kind} onClear={clear} /> : empty(view.create)}
      </div>
    );
  }
  return (
    <>
      {Boolean(error) && <NotRefreshed error={error} onRetry={view.retry} />}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overflow-x-clip">
        <RecordTable
          ref={view.body}
          definition={definition}
          rows={rows}
          sort={view.sort}
          onSort={(sort) => change({ sort: sort === definition.defaultSort ? null : sort })}
          actions={edit && remove && { edit, remove }}
          selection={view.selection}
          isStale={view.isStale}
        />
      </div>
    </>
  );
}
