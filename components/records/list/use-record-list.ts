"use client";

import { useLayoutEffect, useState } from "react";
import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ListDefinition, ListPage } from "./list-definition";
import type { ListParams } from "./list-params";

/** Pages that came with a document. One seen again was kept by the browser and may be old. */
const seenPages = new WeakSet<object>();

export type RecordListState<Row> = {
  rows: Row[];
  page: ListPage<Row> | undefined;
  /** What is shown belongs to the address before; the rows asked for are on their way. */
  isStale: boolean;
  /** The same rows are being read again. */
  isRefreshing: boolean;
  error: unknown;
  retry: () => void;
  /** Takes rows out of sight until the list is read again. */
  hide: (ids: ReadonlySet<string>) => void;
};

/** The rows that the address asks for; those before stay until they are there. `initial`: what the server read for it. */
export function useRecordList<Row extends { id: string }>(
  definition: ListDefinition<Row>,
  params: ListParams,
  initial: ListPage<Row>,
): RecordListState<Row> {
  const { api } = useWorkspace();
  const key = listKey(api.slug, definition.kind, params);
  const [first] = useState(() => ({ key: key.join(), isFresh: !seenPages.has(initial) }));
  const { data, error, isLoading, isValidating, mutate } = useSWR(key, () => definition.read(api, params), {
    keepPreviousData: true,
    shouldRetryOnError: false,
    ...(first.key === key.join() && { fallbackData: initial }),
    ...(first.isFresh && { revalidateOnMount: false }),
  });
  useLayoutEffect(() => {
    if (seenPages.has(initial)) return;
    seenPages.add(initial);
    // What the server has just read is newer than anything kept from an earlier visit.
    void mutate(initial, { revalidate: false });
  }, [initial, mutate]);
  return {
    rows: data?.data ?? [],
    page: data,
    isStale: isLoading,
    isRefreshing: isValidating,
    error,
    retry: () => void mutate(),
    hide: (ids) =>
      void mutate(data && { ...data, data: data.data.filter(({ id }) => !ids.has(id)) }, { revalidate: false }),
  };
}

function listKey(slug: string, kind: string, params: ListParams): string[] {
  return ["records", slug, kind, JSON.stringify(params)];
}
