"use client";

import { Input } from "@/components/ui/input";
import { calendarDate } from "@/lib/client/format/calendar-date";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import type { TextField } from "./text-fact";
import type { RecordEditor } from "./use-record-editor";

type DateFactProps<R extends VersionedRecord> = { editor: RecordEditor<R>; field: TextField<R>; label: string };

/** A day of the calendar. */
export function DateFact<R extends VersionedRecord>({ editor, field, label }: DateFactProps<R>) {
  const read = (record: R) => record[field] as string | null;
  return (
    <EditableFact<R, string>
      editor={editor}
      label={label}
      addLabel={`Add ${label.toLowerCase()}`}
      show={(record) => {
        const date = read(record);
        return date && <span className="tabular">{calendarDate(date)}</span>;
      }}
      toDraft={(record) => read(record) ?? ""}
      toChange={(draft) => ({ [field]: draft === "" ? null : draft }) as Partial<R>}
      control={({ draft, onChange, autoFocus, field: control }) => (
        <Input
          {...control}
          type="date"
          autoFocus={autoFocus}
          value={draft}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}
