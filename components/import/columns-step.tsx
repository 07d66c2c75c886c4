"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { mappingProblem } from "@/lib/client/import/column-mapping";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { ColumnTable } from "./column-table";
import { FormatFields } from "./format-fields";
import type { ImportState } from "./import-state";
import type { CsvImport } from "./use-csv-import";

type ColumnsStepProps = {
  kind: ImportKind;
  state: Extract<ImportState, { step: "columns" }>;
  csvImport: CsvImport;
};

/** Says how the file is read and which column is which, with the first rows to see it by. */
export function ColumnsStep({ kind, state, csvImport }: ColumnsStepProps) {
  const { chosen, isReading } = state;
  const missing = mappingProblem(kind, chosen.mapping);
  const problem = state.problem ?? missing;
  return (
    <section aria-label="Columns" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p className="wrap-anywhere-safe text-ink-2 text-sm">
          <span className="font-medium text-ink" dir="auto">
            {chosen.file.name}
          </span>
          <br />
          {chosen.csv.headers.length === 1
            ? "1 column. Does its name look right?"
            : `${chosen.csv.headers.length} columns. Do the names look right?`}{" "}
          If not, change how the file is read.
        </p>
        <FormatFields csv={chosen.csv} disabled={isReading} onChange={(change) => csvImport.reread(chosen, change)} />
      </div>
      <ColumnTable kind={kind} chosen={chosen} onMap={(column, field) => csvImport.map(chosen, column, field)} />
      <footer className="flex flex-wrap items-center justify-end gap-2">
        <p role="alert" className="flex min-w-0 flex-1 basis-60 items-center gap-1.5 text-danger text-sm empty:hidden">
          {problem && (
            <>
              <CircleAlert aria-hidden className="size-4 shrink-0" />
              <span className="wrap-anywhere-safe">{problem}</span>
            </>
          )}
        </p>
        <Button onClick={csvImport.restart}>Other file</Button>
        <Button variant="primary" busy={isReading} disabled={missing !== null} onClick={() => csvImport.check(chosen)}>
          Check all rows
        </Button>
      </footer>
    </section>
  );
}
