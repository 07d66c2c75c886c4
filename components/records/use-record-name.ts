"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ApiError } from "@/lib/client/api-error";
import { readRecordName } from "@/lib/client/records/read-record-name";
import type { RecordKind } from "@/lib/client/records/record-kind";

type NameOptions = {
  /** A name that came with the page. */
  known?: string | null | undefined;
  /** What to say where there is no such record. */
  missing?: string;
};

/** What stands for a name that could not be read. */
export const unreadName = "(name not loaded)";

/** The name behind an id; "…" until it is known. */
export function useRecordName(kind: RecordKind, id: string | null, options: NameOptions = {}): string {
  const { known, missing = `a deleted ${kind}` } = options;
  const { api } = useWorkspace();
  const { data, error } = useSWR(
    id !== null && !known ? ["record-name", api.slug, kind, id] : null,
    () => readRecordName(api, kind, id ?? ""),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  if (known) return known;
  if (!error) return data ?? "…";
  return error instanceof ApiError && error.code === "NOT_FOUND" ? missing : unreadName;
}
