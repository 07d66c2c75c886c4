"use client";

import { Input } from "@/components/ui/input";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import type { RecordEditor } from "./use-record-editor";

type Probable = VersionedRecord & { probability: number | null };

/** How likely it is, in whole percent. */
export function ProbabilityFact<R extends Probable>({ editor }: { editor: RecordEditor<R> }) {
  return (
    <EditableFact<R, string>
      editor={editor}
      label="Probability"
      addLabel="Add probability"
      show={({ probability }) => probability !== null && <Share percent={probability} />}
      toDraft={({ probability }) => probability?.toString() ?? ""}
      toChange={(draft) => {
        const text = draft.replace("%", "").trim();
        if (!/^(\d{1,2}|100)?$/.test(text)) return { problem: "Probability must be a whole number from 0 to 100." };
        return { probability: text === "" ? null : Number(text) } as Partial<R>;
      }}
      control={({ draft, onChange, autoFocus, field }) => (
        <Input
          {...field}
          inputMode="numeric"
          autoFocus={autoFocus}
          className="tabular"
          placeholder="0–100"
          value={draft}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

function Share({ percent }: { percent: number }) {
  return (
    <span className="tabular flex h-5 items-center gap-2">
      {percent}%
      <span aria-hidden className="h-1 w-16 overflow-hidden rounded-full bg-fill-strong">
        <span className="block h-full bg-accent" style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
