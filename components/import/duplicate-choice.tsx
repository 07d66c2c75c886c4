"use client";

import { useId } from "react";
import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally } from "@/lib/client/import/import-tally";
import type { OnDuplicate } from "@/lib/client/import/send-rows";
import { kindWords } from "@/lib/client/records/record-kind";
import { DuplicateRows } from "./duplicate-rows";

type DuplicateChoiceProps = {
  kind: ImportKind;
  tally: ImportTally;
  value: OnDuplicate;
  onChange: (value: OnDuplicate) => void;
};

/** Shows rows whose e-mail address is known, and asks what to do with them. */
export function DuplicateChoice({ kind, tally, value, onChange }: DuplicateChoiceProps) {
  const name = useId();
  const { one } = kindWords[kind];
  const choices: { value: OnDuplicate; label: string; note: string }[] = [
    { value: "skip", label: "Leave them out", note: `What is known of the ${one} stays as it is.` },
    {
      value: "update",
      label: "Update what is known",
      note: "Cells that are filled in replace what stood there; blank ones change nothing.",
    },
    { value: "create", label: "Add them as well", note: "People may share an address, for example one of an office." },
  ];
  return (
    <section aria-labelledby={`${name}-title`} className="overflow-hidden rounded-lg border bg-surface">
      <h2 id={`${name}-title`} className="border-b px-4 py-2 font-medium">
        Rows whose address is known
      </h2>
      <DuplicateRows kind={kind} tally={tally} />
      <fieldset className="flex flex-col gap-2 px-4 pt-1 pb-4">
        <legend className="sr-only">What to do with them</legend>
        {choices.map((choice) => (
          <label key={choice.value} className="flex cursor-pointer gap-2 text-sm">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              <span className="block text-ink-2">{choice.note}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
