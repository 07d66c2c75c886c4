/** A row that was not taken, with what is wrong with it; `field` is null where it is the row as a whole. */
export type InvalidRow = { number: number; cells: string[]; problems: { field: string | null; problem: string }[] };

/** A row whose address is known already; `of` names whose it is, null for an earlier row of the file. */
export type DuplicateRow = { number: number; name: string; of: { id: string; name: string } | null };

/** A row that was left out although nothing is wrong with it. */
export type SkippedRow = DuplicateRow & { cells: string[] };

/** How far a run has come. Lists hold the first of their kind only; the numbers count all. */
export type ImportTally = {
  /** Rows dealt with, whatever became of them. */
  rows: number;
  readBytes: number;
  created: number;
  updated: number;
  skipped: number;
  invalid: number;
  duplicates: number;
  firstInvalid: readonly InvalidRow[];
  firstSkipped: readonly SkippedRow[];
  firstDuplicates: readonly DuplicateRow[];
  firstCreated: readonly { id: string; name: string }[];
};

export const emptyTally: ImportTally = {
  rows: 0,
  readBytes: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  invalid: 0,
  duplicates: 0,
  firstInvalid: [],
  firstSkipped: [],
  firstDuplicates: [],
  firstCreated: [],
};

/** So many rows are kept for the files of what was not taken; memory has an end. */
const keptRows = 10_000;
const keptExamples = 20;

/** What one request adds. */
export type TallyPart = Pick<ImportTally, "rows" | "readBytes" | "created" | "updated"> & {
  invalid: InvalidRow[];
  skipped: SkippedRow[];
  duplicates: DuplicateRow[];
  firstCreated: { id: string; name: string }[];
};

export function addToTally(tally: ImportTally, part: TallyPart): ImportTally {
  return {
    rows: tally.rows + part.rows,
    readBytes: part.readBytes,
    created: tally.created + part.created,
    updated: tally.updated + part.updated,
    skipped: tally.skipped + part.skipped.length,
    invalid: tally.invalid + part.invalid.length,
    duplicates: tally.duplicates + part.duplicates.length,
    firstInvalid: firstOf(tally.firstInvalid, part.invalid, keptRows),
    firstSkipped: firstOf(tally.firstSkipped, part.skipped, keptRows),
    firstDuplicates: firstOf(tally.firstDuplicates, part.duplicates, keptExamples),
    firstCreated: firstOf(tally.firstCreated, part.firstCreated, keptExamples),
  };
}

function firstOf<Entry>(before: readonly Entry[], more: readonly Entry[], most: number): readonly Entry[] {
  return before.length >= most || more.length === 0 ? before : [...before, ...more].slice(0, most);
}
