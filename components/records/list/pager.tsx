"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { countOf, type RecordKind } from "@/lib/client/records/record-kind";
import type { Pagination } from "@/lib/contracts/define";

type PagerProps = {
  kind: RecordKind;
  count: number;
  pagination: Pagination | null;
  onTurn: (to: { after: string } | { before: string }) => void;
};

/** How many rows there are to see, and the way to the next and the one before. */
export function Pager({ kind, count, pagination, onTurn }: PagerProps) {
  const next = pagination?.next_cursor ?? null;
  const previous = pagination?.prev_cursor ?? null;
  const isWhole = next === null && previous === null;
  return (
    <footer className="flex h-10 shrink-0 items-center justify-between gap-3 border-t bg-surface px-3 text-ink-2 text-xs sm:px-5">
      <p role="status" className="tabular">
        {countOf(kind, count)}
        {!isWhole && " on this page"}
      </p>
      {!isWhole && (
        <nav aria-label="Pages" className="flex gap-1">
          <Button
            size="sm"
            variant="ghost"
            disabled={previous === null}
            onClick={() => previous && onTurn({ before: previous })}
          >
            <ChevronLeft aria-hidden />
            Previous
          </Button>
          <Button size="sm" variant="ghost" disabled={next === null} onClick={() => next && onTurn({ after: next })}>
            Next
            <ChevronRight aria-hidden />
          </Button>
        </nav>
      )}
    </footer>
  );
}
