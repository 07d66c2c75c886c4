"use client";

import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { explainError } from "@/lib/client/explain-error";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";

/** Nothing fits, though there may be something. */
export function NoMatch({ kind, onClear }: { kind: RecordKind; onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={`No ${kindWords[kind].one} matches`}
      action={<Button onClick={onClear}>Clear search and filters</Button>}
    >
      Every word of the search has to occur. Try fewer words, or take a filter away.
    </EmptyState>
  );
}

/** The rows are still there, but perhaps no longer true. */
export function NotRefreshed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-warn-soft px-3 py-1.5 text-sm sm:px-5"
    >
      <p className="min-w-0 flex-1">
        <span className="font-medium text-warn">This list may be out of date.</span> {explainError(error)}
      </p>
      <Button size="sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
