"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import type { RecordKind } from "@/lib/client/records/record-kind";
import { isListKey } from "./is-list-key";

/** Reads the lists of a kind again that are on the page, or were kept from an earlier visit. */
export function useRefreshList(kind: RecordKind): () => void {
  const { slug } = useWorkspace();
  return () => {
    // Record pages use it too, which need nothing else of SWR.
    void import("swr").then(({ mutate }) => mutate((key) => isListKey(key, slug, kind)));
  };
}
