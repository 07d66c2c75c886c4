"use client";

import { Textarea } from "@/components/ui/textarea";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import type { RecordEditor } from "./use-record-editor";

type Noted = VersionedRecord & { notes: string | null };

/** Text of several lines; ⌘↵ or leaving saves. */
export function NotesFact<R extends Noted>({ editor }: { editor: RecordEditor<R> }) {
  return (
    <EditableFact<R, string>
      editor={editor}
      label="Notes"
      addLabel="Add notes"
      isMultiline
      show={({ notes }) => notes && <span className="line-clamp-[14] whitespace-pre-wrap">{notes}</span>}
      toDraft={({ notes }) => notes ?? ""}
      toChange={(draft) => ({ notes: draft.trim() === "" ? null : draft }) as Partial<R>}
      control={({ draft, onChange, autoFocus, field }) => (
        <Textarea
          {...field}
          autoFocus={autoFocus}
          dir="auto"
          className="max-h-[50vh]"
          value={draft}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}
