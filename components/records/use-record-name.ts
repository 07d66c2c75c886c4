"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ApiError } from "@/lib/client/api-error";
import { readRecordName } from "@/lib/client/records/read-record-name";
import type { RecordKind } from "@/lib/client/records/record-kind";

/** The name behind an id; "…" until it is known. `known`: a name that came with the page. */
export function useRecordName(kind: RecordKind, id: string | null, known?: string | null): string {
  const { api } = useWorkspace();
  const { data, error } = useSWR(
    id !== null && !known ? ["record-name", api.slug, kind, id] : null,
    () => readRecordName(api, kind, id ?? ""),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  if (known) return known;
  return error instanceof ApiError && error.code === "NOT_FOUND" ? `a deleted ${kind}` : (data ?? "…");
}
