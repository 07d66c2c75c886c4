"use client";

import { fieldProblem } from "@/lib/client/forms/field-problem";
import { fieldLabel, type ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally, InvalidRow } from "@/lib/client/import/import-tally";
import { RowList } from "./row-list";

type InvalidRowsProps = { kind: ImportKind; headers: readonly string[]; tally: ImportTally };

/** The rows that cannot be taken, each with its reasons; as a file too, to be mended and imported again. */
export function InvalidRows({ kind, headers, tally }: InvalidRowsProps) {
  const sentences = (row: InvalidRow) =>
    row.problems
      .map(({ field, problem }) => fieldProblem(field === null ? "The row" : fieldLabel(kind, field), problem))
      .join(" ");
  return (
    <RowList
      title="Rows that cannot be imported"
      headers={headers}
      rows={tally.firstInvalid}
      count={tally.invalid}
      reasonTitle="Problem"
      fileName="rows-with-problems"
      reasonOf={sentences}
    >
      {sentences}
    </RowList>
  );
}
