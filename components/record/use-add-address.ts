"use client";

import { factProblem } from "@/lib/client/record/fact-problem";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import type { AddressGap } from "./address-gap";
import type { RecordEditor } from "./use-record-editor";

/** Writes down the address that is missing on this very record. */
export function useAddAddress<R extends VersionedRecord & { email: string | null }>(
  editor: RecordEditor<R>,
): AddressGap["addAddress"] {
  if (!editor.canEdit) return null;
  return async (email) => {
    const outcome = await editor.save({ email } as Partial<R>, editor.record);
    switch (outcome.kind) {
      case "saved":
        return null;
      case "conflict":
        return `Somebody else just added ${outcome.theirs.email ?? "another address"}. Close this and write to that one.`;
      case "gone":
        return "This record was deleted meanwhile. Restore it first.";
      case "refused":
        return factProblem("E-mail address", ["email"], outcome.error);
    }
  };
}
