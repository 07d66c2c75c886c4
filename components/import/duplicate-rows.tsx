"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import type { ImportKind } from "@/lib/client/import/import-fields";
import type { DuplicateRow, ImportTally } from "@/lib/client/import/import-tally";
import { routes } from "@/lib/client/routes";

type DuplicateRowsProps = { kind: ImportKind; tally: ImportTally };

const shown = 5;

/** The first rows whose address is known, each with whose it is. */
export function DuplicateRows({ kind, tally }: DuplicateRowsProps) {
  const more = tally.duplicates - shown;
  return (
    <ul className="px-4 py-2 text-ink-2 text-sm">
      {tally.firstDuplicates.slice(0, shown).map((row) => (
        <li key={row.number} className="truncate">
          Row {row.number.toLocaleString("en")}: <bdi>{row.name}</bdi>
          {row.of ? <KnownRecord kind={kind} of={row.of} /> : " has the address of an earlier row"}
        </li>
      ))}
      {more > 0 && <li>and {more.toLocaleString("en")} more</li>}
    </ul>
  );
}

function KnownRecord({ kind, of }: { kind: ImportKind; of: NonNullable<DuplicateRow["of"]> }) {
  const { slug } = useWorkspace();
  return (
    <>
      {" has the address of "}
      <a
        href={routes[kind](slug, of.id)}
        target="_blank"
        rel="noreferrer"
        dir="auto"
        className="text-accent hover:underline"
      >
        {of.name}
      </a>
    </>
  );
}
