"use client";

import { useEffect } from "react";
import { PageHeader } from "@/components/app/page-header";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ImportKind } from "@/lib/client/import/import-fields";
import { kindWords } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { DoneStep } from "./done-step";
import { FileStep } from "./file-step";
import { ProgressStep } from "./progress-step";
import { StepList } from "./step-list";
import { StoppedStep } from "./stopped-step";
import { type CsvImport, useCsvImport } from "./use-csv-import";

/** Brings records along from a CSV file: the file, its columns, a check of every row, and only then the writing. */
export function ImportScreen({ kind }: { kind: ImportKind }) {
  const { slug } = useWorkspace();
  const csvImport = useCsvImport(kind);
  useLeaveWarning(csvImport.state.step === "importing");
  const { many } = kindWords[kind];
  const list = kind === "contact" ? routes.contacts(slug) : routes.customers(slug);
  return (
    <>
      <PageHeader breadcrumbs={[{ label: kind === "contact" ? "Contacts" : "Customers", href: list }]} title="Import" />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-6 sm:px-6">
          <StepList state={csvImport.state} />
          <Step kind={kind} csvImport={csvImport} many={many} />
        </div>
      </div>
    </>
  );
}

function Step({ kind, csvImport, many }: { kind: ImportKind; csvImport: CsvImport; many: string }) {
  const { state } = csvImport;
  switch (state.step) {
    case "file":
      return <FileStep kind={kind} state={state} onChoose={csvImport.choose} />;
    case "columns":
      return <ColumnsStep kind={kind} state={state} csvImport={csvImport} />;
    case "checking":
      return (
        <ProgressStep
          title="Checking every row"
          note="Nothing is written yet."
          done={state.tally.rows}
          fraction={state.tally.readBytes / Math.max(1, state.chosen.file.size)}
          stopLabel="Cancel"
          onStop={() => csvImport.backToColumns(state.chosen)}
        />
      );
    case "checked":
      return <CheckStep kind={kind} state={state} csvImport={csvImport} />;
    case "importing":
      return (
        <ProgressStep
          title={state.isEnding ? "Finishing the rows under way" : `Importing ${many}`}
          note="Keep this page open until it is done."
          done={state.tally.rows}
          fraction={state.tally.rows / Math.max(1, state.total)}
          total={state.total}
          stopLabel="Stop"
          isStopping={state.isEnding}
          onStop={csvImport.stop}
        />
      );
    case "stopped":
      return <StoppedStep kind={kind} state={state} csvImport={csvImport} />;
    case "done":
      return <DoneStep kind={kind} state={state} onRestart={csvImport.restart} />;
  }
}

/** The browser asks before it leaves a page in the middle of writing. */
function useLeaveWarning(isWriting: boolean): void {
  useEffect(() => {
    if (!isWriting) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWriting]);
}
