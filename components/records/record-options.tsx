"use client";

import { CircleDollarSign } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/lib/client/class-names";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";
import type { FoundRecord } from "@/lib/client/records/search-records";
import type { RecordPickerState } from "./use-record-picker";

type RecordOptionsProps = {
  id: string;
  kind: RecordKind;
  picker: RecordPickerState;
  onChoose: (found: FoundRecord) => void;
};

/** The list below a picker's field, and what it says when there is nothing to list. */
export function RecordOptions({ id, kind, picker, onChoose }: RecordOptionsProps) {
  const { found, active, isLoading, failed, text } = picker;
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={`${kindWords[kind].many} found`}
        className={cn(isLoading && "opacity-60")}
      >
        {found.map((record) => (
          // The field keeps the focus and speaks for the options.
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are handled by the field
          <div
            key={record.id}
            id={`${id}-${record.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={record.id === active?.id}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => picker.setActive(record)}
            onClick={() => onChoose(record)}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm aria-selected:bg-fill"
          >
            <RecordIcon kind={kind} name={record.name} />
            <span className="min-w-0 flex-1 truncate text-left" dir="auto">
              {record.name}
            </span>
            <span className="max-w-[45%] truncate text-ink-3 text-xs">{record.note}</span>
          </div>
        ))}
      </div>
      <p role="status" className="px-2 py-1.5 text-ink-2 text-sm empty:hidden">
        {failed
          ? "The search did not answer. Type on to try again."
          : found.length === 0 && (isLoading ? "Searching…" : `No ${kindWords[kind].one} matches “${text.trim()}”.`)}
      </p>
    </>
  );
}

function RecordIcon({ kind, name }: { kind: RecordKind; name: string }) {
  if (kind === "deal") return <CircleDollarSign aria-hidden className="size-5 shrink-0 p-0.5 text-ink-3" />;
  return <Avatar name={name} size="sm" shape={kind === "customer" ? "company" : "person"} />;
}
