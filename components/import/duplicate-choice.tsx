"use client";

import { useId } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally } from "@/lib/client/import/import-tally";
import type { OnDuplicate } from "@/lib/client/import/send-rows";
import { kindWords } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";

type DuplicateChoiceProps = {
  kind: ImportKind;
  tally: ImportTally;
  value: OnDuplicate;
  onChange: (value: OnDuplicate) => void;
};

/** Shows rows whose e-mail address is known, and asks what to do with them. */
export function DuplicateChoice({ kind, tally, value, onChange }: DuplicateChoiceProps) {
  const { slug } = useWorkspace();
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
    <fieldset className="rounded-lg border bg-surface px-4 pt-2 pb-4">
      <legend className="px-1 font-medium">Rows whose address is known</legend>
      <ul className="mb-3 text-ink-2 text-sm">
        {tally.firstDuplicates.slice(0, 5).map((row) => (
          <li key={row.number} className="truncate">
            Row {row.number.toLocaleString("en")}: <span dir="auto">{row.name}</span>
            {row.of ? (
              <>
                {" is "}
                <a
                  href={routes[kind](slug, row.of.id)}
                  target="_blank"
                  rel="noreferrer"
                  dir="auto"
                  className="text-accent hover:underline"
                >
                  {row.of.name}
                </a>
              </>
            ) : (
              " has the address of an earlier row"
            )}
          </li>
        ))}
        {tally.duplicates > 5 && <li>and {(tally.duplicates - 5).toLocaleString("en")} more</li>}
      </ul>
      <div className="flex flex-col gap-2">
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
      </div>
    </fieldset>
  );
}
