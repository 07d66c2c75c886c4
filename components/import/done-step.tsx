"use client";

import { CircleCheck } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { importOutcome } from "@/lib/client/import/import-words";
import { kindWords } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";
import type { ImportState } from "./import-state";
import { InvalidRows } from "./invalid-rows";
import { ResultLinks } from "./result-links";
import { RunCards } from "./run-cards";
import { SkippedRows } from "./skipped-rows";

type DoneStepProps = {
  kind: ImportKind;
  state: Extract<ImportState, { step: "done" }>;
  onRestart: () => void;
};

/** What an import has done. */
export function DoneStep({ kind, state: { tally, chosen }, onRestart }: DoneStepProps) {
  const { slug } = useWorkspace();
  const list = kind === "contact" ? routes.contacts(slug) : routes.customers(slug);
  return (
    <section aria-label="Result" className="flex flex-col gap-4">
      <p role="status" className="flex items-center gap-2 font-medium">
        <CircleCheck aria-hidden className="size-5 text-ok" />
        {importOutcome(kind, tally)}
      </p>
      <RunCards tally={tally} />
      {tally.skipped > 0 && <SkippedRows kind={kind} headers={chosen.csv.headers} tally={tally} />}
      {tally.invalid > 0 && <InvalidRows kind={kind} headers={chosen.csv.headers} tally={tally} />}
      <ResultLinks kind={kind} tally={tally}>
        <Button onClick={onRestart}>Import another file</Button>
        <Button variant="primary" asChild>
          <Link href={list}>Show the {kindWords[kind].many}</Link>
        </Button>
      </ResultLinks>
    </section>
  );
}
