"use client";

import { CircleAlert, FileSpreadsheet } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/client/class-names";
import { type ImportKind, importFields } from "@/lib/client/import/import-fields";
import { kindWords } from "@/lib/client/records/record-kind";
import type { ImportState } from "./import-state";

type FileStepProps = {
  kind: ImportKind;
  state: Extract<ImportState, { step: "file" }>;
  onChoose: (file: File) => void;
};

/** Choose or drop a file. */
export function FileStep({ kind, state, onChoose }: FileStepProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-4">
      <h2 id={`${id}-title`} className="sr-only">
        Choose a file
      </h2>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-2 rounded-xl border border-line-strong border-dashed bg-surface px-6 py-14 text-center transition-colors hover:bg-fill has-focus-visible:outline-2 has-focus-visible:outline-accent",
          isOver && "border-accent bg-accent-soft",
        )}
      >
        {state.isReading ? (
          <Spinner className="size-8 text-ink-3" />
        ) : (
          <FileSpreadsheet aria-hidden className="size-8 text-ink-3" strokeWidth={1.5} />
        )}
        <span className="font-medium">
          {state.isReading ? "Reading the file…" : "Choose a CSV file, or drop it here"}
        </span>
        <span className="max-w-md text-ink-2 text-sm">
          The first row holds the headings, each row below it one {kindWords[kind].one}. Nothing is written before you
          have seen what will happen.
        </span>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          className="sr-only"
          disabled={state.isReading}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onChoose(file);
          }}
        />
      </label>
      <p role="alert" className="flex items-start gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm empty:hidden">
        {state.problem && (
          <>
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            {state.problem}
          </>
        )}
      </p>
      <p className="text-ink-2 text-sm">
        Columns that Tern knows: {importFields[kind].map(({ label }) => label).join(", ")}. Others are left out.
      </p>
    </section>
  );
}
