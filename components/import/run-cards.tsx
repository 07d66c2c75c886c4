import type { ImportTally } from "@/lib/client/import/import-tally";
import { TallyCards } from "./tally-cards";

/** What a run has done. */
export function RunCards({ tally }: { tally: ImportTally }) {
  return (
    <TallyCards
      cards={[
        { label: "Added", count: tally.created, tone: "ok" },
        { label: "Updated", count: tally.updated },
        { label: "Left out", count: tally.skipped + tally.invalid, tone: tally.invalid > 0 ? "danger" : "neutral" },
      ]}
    />
  );
}
