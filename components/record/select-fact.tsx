"use client";

import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import type { RecordEditor } from "./use-record-editor";

type SelectFactProps<R extends VersionedRecord> = {
  editor: RecordEditor<R>;
  label: string;
  addLabel: string;
  show: (record: R) => ReactNode;
  /** The option that is chosen now; "" for none. */
  toDraft: (record: R) => string;
  toChange: (value: string) => Partial<R>;
  /** Shown once the list is open; a component of its own may fetch them then. */
  options: ReactNode;
};

/** One of several. */
export function SelectFact<R extends VersionedRecord>({ options, ...form }: SelectFactProps<R>) {
  return (
    <EditableFact<R, string>
      {...form}
      control={({ draft, onChange, autoFocus, field }) => (
        <Select {...field} autoFocus={autoFocus} value={draft} onChange={(event) => onChange(event.target.value)}>
          {options}
        </Select>
      )}
    />
  );
}
