"use client";

import { useRef } from "react";
import { useMembers } from "@/components/records/use-choices";
import { Avatar } from "@/components/ui/avatar";
import type { VersionedRecord } from "@/lib/client/record/record-store";
import { SelectFact } from "./select-fact";
import type { RecordEditor } from "./use-record-editor";

type Owned = VersionedRecord & { assigned_to: string | null; assigned_to_name: string | null };

/** Who looks after it: one of the workspace's members, who are asked for when the list is opened. */
export function OwnerFact<R extends Owned>({ editor }: { editor: RecordEditor<R> }) {
  const names = useRef(new Map<string, string>());
  const { assigned_to: id, assigned_to_name: name } = editor.record;
  return (
    <SelectFact<R>
      editor={editor}
      label="Owner"
      addLabel="Add owner"
      show={({ assigned_to_name: owner }) =>
        owner && (
          <span className="flex items-center gap-1.5">
            <Avatar name={owner} size="sm" />
            <span className="wrap-anywhere-safe">{owner}</span>
          </span>
        )
      }
      toDraft={(record) => record.assigned_to ?? ""}
      toChange={(chosen) =>
        ({ assigned_to: chosen || null, assigned_to_name: names.current.get(chosen) ?? null }) as Partial<R>
      }
      options={<OwnerOptions present={id && name ? { id, name } : null} names={names.current} />}
    />
  );
}

type OwnerOptionsProps = { present: { id: string; name: string } | null; names: Map<string, string> };

function OwnerOptions({ present, names }: OwnerOptionsProps) {
  const members = useMembers().map(({ user_id: id, name }) => ({ id, name }));
  // The present owner may have left the workspace, and stands here alone until the others have come.
  const choices = present && !members.some(({ id }) => id === present.id) ? [present, ...members] : members;
  for (const { id, name } of choices) names.set(id, name);
  return (
    <>
      <option value="">Nobody</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
