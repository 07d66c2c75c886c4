"use client";

import { CirclePause } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { limits } from "@/lib/contracts/limits";
import type { ImportState } from "./import-state";
import { InvalidRows } from "./invalid-rows";
import { ResultLinks } from "./result-links";
import { RunCards } from "./run-cards";
import { SkippedRows } from "./skipped-rows";
import type { CsvImport } from "./use-csv-import";

type StoppedStepProps = {
  kind: ImportKind;
  state: Extract<ImportState, { step: "stopped" }>;
  csvImport: CsvImport;
};

/** A run that ended early: how far it came, and the way on. */
export function StoppedStep({ kind, state, csvImport }: StoppedStepProps) {
  const { tally, total, chosen, reason, isUncertain } = state;
  const last = Math.min(total, tally.rows + limits.importRows);
  return (
    <section aria-label="Import stopped" className="flex flex-col gap-4">
      <div role="alert" className="flex gap-3 rounded-lg bg-warn-soft px-4 py-3 text-sm">
        <CirclePause aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        <div>
          <p className="font-medium">
            {reason} {tally.rows.toLocaleString("en")} of {total.toLocaleString("en")} rows are done; what was imported
            stays.
          </p>
          {isUncertain && (
            <p className="mt-1">
              Rows {(tally.rows + 1).toLocaleString("en")} to {last.toLocaleString("en")} were on their way: they may be
              imported or not. Going on sends them again; those with an address known by then follow your choice for
              known addresses, those without one could come twice.
            </p>
          )}
        </div>
      </div>
      <RunCards tally={tally} />
      {tally.skipped > 0 && <SkippedRows kind={kind} headers={chosen.csv.headers} tally={tally} />}
      {tally.invalid > 0 && <InvalidRows kind={kind} headers={chosen.csv.headers} tally={tally} />}
      <ResultLinks kind={kind} tally={tally}>
        <Button onClick={csvImport.restart}>Import another file</Button>
        {tally.rows < total && (
          <Button variant="primary" onClick={() => csvImport.write(state)}>
            Go on with the rest
          </Button>
        )}
      </ResultLinks>
    </section>
  );
}
