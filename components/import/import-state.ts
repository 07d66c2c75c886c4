import type { OpenedCsv } from "@/lib/client/csv/open-csv";
import type { ColumnMapping } from "@/lib/client/import/column-mapping";
import type { ImportTally } from "@/lib/client/import/import-tally";
import type { ImportPlan } from "@/lib/client/import/run-import";
import type { OnDuplicate } from "@/lib/client/import/send-rows";

/** A file that could be read as a table, and what its columns mean. */
export type ChosenFile = { file: File; csv: OpenedCsv; mapping: ColumnMapping };

/** Rows on their way into the workspace; `total` counts those of the file. */
export type Writing = { chosen: ChosenFile; tally: ImportTally; total: number; onDuplicate: OnDuplicate };

/** Where an import stands; each step has what it needs and no more. */
export type ImportState =
  | { step: "file"; isReading: boolean; problem: string | null }
  | { step: "columns"; chosen: ChosenFile; isReading: boolean; problem: string | null }
  | { step: "checking"; chosen: ChosenFile; tally: ImportTally }
  | { step: "checked"; chosen: ChosenFile; tally: ImportTally }
  | ({ step: "importing"; isEnding: boolean } & Writing)
  /** `isUncertain`: the rows of the last request may have been written or not. */
  | ({ step: "stopped"; reason: string; isUncertain: boolean } & Writing)
  | { step: "done"; chosen: ChosenFile; tally: ImportTally };

export type ShowState = (state: ImportState) => void;

/** The four steps that a person sees. */
export const importSteps = ["File", "Columns", "Check", "Import"] as const;

export const stepNumber: Record<ImportState["step"], number> = {
  file: 0,
  columns: 1,
  checking: 2,
  checked: 2,
  importing: 3,
  stopped: 3,
  done: 3,
};

export function planOf({ file, csv, mapping }: ChosenFile): ImportPlan {
  const { encoding, delimiter, headerRow, headers } = csv;
  return { file, format: { encoding, delimiter }, headerRow, columns: headers.length, mapping };
}
