"use client";

import { ArrowUpRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { PickedRecord } from "@/components/records/record-picker-props";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import type { RecordKind } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";
import { EditableFact } from "./editable-fact";
import type { RecordEditor } from "./use-record-editor";

const RecordPicker = dynamic(() => import("@/components/records/record-picker").then((module) => module.RecordPicker), {
  loading: () => <span className="block h-8 rounded-md border bg-fill" />,
});

type RecordFactProps<R extends VersionedRecord> = {
  editor: RecordEditor<R>;
  label: string;
  kind: RecordKind;
  /** The record it points to; null for none, and for one that was deleted. */
  read: (record: R) => PickedRecord | null;
  toChange: (picked: PickedRecord | null) => Partial<R>;
};

/** Another record: chosen by search, reached by the link beside it. */
export function RecordFact<R extends VersionedRecord>({ editor, label, kind, read, toChange }: RecordFactProps<R>) {
  const present = read(editor.record);
  return (
    <EditableFact<R, PickedRecord | null>
      editor={editor}
      label={label}
      addLabel={`Add ${label.toLowerCase()}`}
      show={(record) => read(record)?.name ?? null}
      toDraft={read}
      toChange={toChange}
      aside={present && <RecordLink kind={kind} to={present} />}
      control={({ draft, onCommit, onCancel, autoFocus, field }) => (
        <RecordPicker
          kind={kind}
          value={draft}
          onChange={onCommit}
          onCancel={onCancel}
          autoFocus={autoFocus}
          control={{ ...field, "aria-required": undefined }}
          label={label}
        />
      )}
    />
  );
}

function RecordLink({ kind, to }: { kind: RecordKind; to: PickedRecord }) {
  const { slug } = useWorkspace();
  return (
    <IconButton label={`Open ${to.name}`} size="icon-sm" asChild>
      <Link href={routes[kind](slug, to.id)}>
        <ArrowUpRight />
      </Link>
    </IconButton>
  );
}
