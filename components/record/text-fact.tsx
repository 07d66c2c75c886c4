"use client";

import { Copy, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { EditableFact } from "./editable-fact";
import type { RecordEditor } from "./use-record-editor";

/** The fields of a record that hold one line of text or nothing. */
export type TextField<R> = { [K in keyof R]: R[K] extends string | null ? K : never }[keyof R] & string;

type TextFactProps<R extends VersionedRecord> = {
  editor: RecordEditor<R>;
  field: TextField<R>;
  label: string;
  type?: "text" | "email" | "tel" | "url";
  /** A record cannot be without it. */
  isRequired?: boolean;
  /** Below the value. */
  note?: ReactNode;
};

/** One line: a name, an address, a telephone number, a web site. */
export function TextFact<R extends VersionedRecord>(props: TextFactProps<R>) {
  const { editor, field, label, type = "text", isRequired = false, note } = props;
  const read = (record: R) => textOf(record, field);
  return (
    <EditableFact<R, string>
      editor={editor}
      label={label}
      note={note}
      addLabel={`Add ${label.toLowerCase()}`}
      show={(record) => (type === "email" ? address(read(record)) : read(record))}
      toDraft={(record) => read(record) ?? ""}
      toChange={(draft) => {
        const text = draft.trim();
        if (text === "" && isRequired) return { problem: `${label} cannot be empty.` };
        return { [field]: text === "" ? null : text } as Partial<R>;
      }}
      aside={<ValueAction type={type} value={read(editor.record) ?? ""} label={label} />}
      control={({ draft, onChange, autoFocus, field: control }) => (
        <Input
          {...control}
          // Browsers would check addresses by rules of their own; the API knows international ones.
          type={type === "email" || type === "url" ? "text" : type}
          inputMode={type}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          dir="auto"
          value={draft}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

/** Breaks before the host, where it has to. */
function address(value: string | null): ReactNode {
  const at = value?.lastIndexOf("@") ?? -1;
  if (value === null || at < 0) return value;
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  );
}

/** The field is one of those whose values are text or null. */
function textOf<R>(record: R, field: TextField<R>): string | null {
  return record[field] as string | null;
}

function ValueAction({ type, value, label }: { type: string; value: string; label: string }) {
  if (type === "url") {
    return (
      <IconButton label={`Open ${value}`} size="icon-sm" asChild>
        <a href={value} target="_blank" rel="noopener noreferrer">
          <ExternalLink />
        </a>
      </IconButton>
    );
  }
  if (type !== "email" && type !== "tel") return null;
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => toast.success(`${label} copied`),
      () => toast.error(`The browser did not allow copying. The ${label.toLowerCase()} is ${value}.`),
    );
  return (
    <IconButton label={`Copy ${label.toLowerCase()}`} size="icon-sm" onClick={() => void copy()}>
      <Copy />
    </IconButton>
  );
}
