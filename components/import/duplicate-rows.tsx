import type { ImportKind } from "@/lib/client/import/import-fields";
import type { ImportTally } from "@/lib/client/import/import-tally";
import { KnownRecord } from "./known-record";

type DuplicateRowsProps = { kind: ImportKind; tally: ImportTally };

const shown = 5;

/** The first rows whose address is known, each with whose it is. */
export function DuplicateRows({ kind, tally }: DuplicateRowsProps) {
  const more = tally.duplicates - shown;
  return (
    <ul className="px-4 py-2 text-ink-2 text-sm">
      {tally.firstDuplicates.slice(0, shown).map((row) => (
        <li key={row.number} className="truncate">
          Row {row.number.toLocaleString("en")}: <bdi>{row.name}</bdi> has the address of{" "}
          <KnownRecord kind={kind} of={row.of} />
        </li>
      ))}
      {more > 0 && <li>and {more.toLocaleString("en")} more</li>}
    </ul>
  );
}
