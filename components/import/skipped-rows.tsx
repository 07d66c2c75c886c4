"use client";

import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally } from "@/lib/client/import/import-tally";
import { DuplicateRows } from "./duplicate-rows";

type SkippedRowsProps = { kind: ImportKind; tally: ImportTally };

/** Names the rows that a run left out because their address is known. */
export function SkippedRows({ kind, tally }: SkippedRowsProps) {
  // A run treats all known addresses alike; where it wrote them, none of them was left out.
  if (tally.skipped === 0 || tally.skipped !== tally.duplicates) return null;
  return (
    <section aria-label="Rows left out" className="overflow-hidden rounded-lg border bg-surface">
      <h2 className="border-b px-4 py-2 font-medium">Left out because their address is known</h2>
      <DuplicateRows kind={kind} tally={tally} />
    </section>
  );
}
