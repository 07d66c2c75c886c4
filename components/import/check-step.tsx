"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { emptyTally } from "@/lib/client/import/import-tally";
import type { OnDuplicate } from "@/lib/client/import/send-rows";
import { countOf } from "@/lib/client/records/record-kind";
import { DuplicateChoice } from "./duplicate-choice";
import type { ImportState } from "./import-state";
import { InvalidRows } from "./invalid-rows";
import { TallyCards } from "./tally-cards";
import type { CsvImport } from "./use-csv-import";

type CheckStepProps = {
  kind: ImportKind;
  state: Extract<ImportState, { step: "checked" }>;
  csvImport: CsvImport;
};

/** What an import will do, before it does it. */
export function CheckStep({ kind, state, csvImport }: CheckStepProps) {
  const { chosen, tally } = state;
  const [onDuplicate, setOnDuplicate] = useState<OnDuplicate>("skip");
  const written = tally.created + (onDuplicate === "skip" ? 0 : tally.duplicates);
  const total = tally.rows;
  return (
    <section aria-label="Check" className="flex flex-col gap-4">
      <TallyCards
        cards={[
          { label: "New", count: tally.created, tone: "ok" },
          { label: "Known by their address", count: tally.duplicates },
          { label: "Cannot be imported", count: tally.invalid, tone: tally.invalid > 0 ? "danger" : "neutral" },
        ]}
      />
      {tally.duplicates > 0 && (
        <DuplicateChoice kind={kind} tally={tally} value={onDuplicate} onChange={setOnDuplicate} />
      )}
      {tally.invalid > 0 && <InvalidRows kind={kind} headers={chosen.csv.headers} tally={tally} />}
      <footer className="flex flex-wrap items-center justify-end gap-2">
        <p className="min-w-0 flex-1 basis-60 text-ink-2 text-sm">
          {written === 0
            ? "No row of this file would change anything."
            : tally.invalid > 0 && "The rows with problems are left out; you can mend them and import them later."}
        </p>
        <Button onClick={() => csvImport.backToColumns(chosen)}>Back to columns</Button>
        <Button
          variant="primary"
          disabled={written === 0}
          onClick={() => csvImport.write({ chosen, tally: emptyTally, total, onDuplicate })}
        >
          Import {countOf(kind, written)}
        </Button>
      </footer>
    </section>
  );
}
