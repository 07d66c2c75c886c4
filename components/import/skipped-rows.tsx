"use client";

import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally, SkippedRow } from "@/lib/client/import/import-tally";
import { KnownRecord } from "./known-record";
import { RowList } from "./row-list";

type SkippedRowsProps = { kind: ImportKind; headers: readonly string[]; tally: ImportTally };

/** The rows that a run left out because their address is known, each with whose it is; as a file too. */
export function SkippedRows({ kind, headers, tally }: SkippedRowsProps) {
  return (
    <RowList
      title="Rows left out because their address is known"
      headers={headers}
      rows={tally.firstSkipped}
      count={tally.skipped}
      reasonTitle="Reason"
      fileName="rows-left-out"
      reasonOf={({ of }: SkippedRow) => `Has the address of ${of?.name ?? "an earlier row"}.`}
    >
      {({ of }) => (
        <>
          Has the address of <KnownRecord kind={kind} of={of} />.
        </>
      )}
    </RowList>
  );
}
