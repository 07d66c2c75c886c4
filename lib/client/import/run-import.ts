import { type CsvFormat, readRows } from "@/lib/client/csv/read-rows";
import type { ImportedRow, ImportResult } from "@/lib/contracts/import-result";
import { limits } from "@/lib/contracts/limits";
import type { ColumnMapping } from "./column-mapping";
import type { createEmailMemory } from "./email-memory";
import {
  addToTally,
  type DuplicateRow,
  emptyTally,
  type ImportTally,
  type InvalidRow,
  type SkippedRow,
} from "./import-tally";
import { type ImportRow, toImportRow } from "./to-import-row";

/** A file and how to read it. */
export type ImportPlan = {
  file: Blob;
  format: CsvFormat;
  headerRow: number;
  columns: number;
  mapping: ColumnMapping;
};

type RunOptions = {
  /** Checks or writes up to 500 rows; all that are valid, or none. */
  send: (rows: ImportRow[]) => Promise<ImportResult>;
  /** Ends the run between two requests. */
  signal: AbortSignal;
  onProgress: (tally: ImportTally) => void;
  /** Where an earlier run ended. */
  from?: ImportTally;
  /** Finds addresses that the file itself has twice, while nothing is written yet that the server could find. */
  memory?: ReturnType<typeof createEmailMemory>;
};

type Item = { number: number; cells: string[]; row: ImportRow };

/**
 * Sends a file's rows, 500 at a time and one request after the other; holds one piece of the file and no more. Answers how
 * far it came when `signal` ends it. What `send` throws, and CsvProblem, passes; the last `onProgress` says what was done.
 */
export async function runImport(plan: ImportPlan, options: RunOptions): Promise<ImportTally> {
  let tally = options.from ?? emptyTally;
  for await (const { items, readBytes } of batchesOf(plan, tally.rows)) {
    if (options.signal.aborted) break;
    tally = await sendBatch(plan, options, items, { ...tally, readBytes });
    options.onProgress(tally);
  }
  return tally;
}

type Batch = { items: Item[]; readBytes: number };

/** The rows below the headings, but for the first `done`, in handfuls for one request. */
async function* batchesOf({ file, format, headerRow, mapping }: ImportPlan, done: number): AsyncGenerator<Batch> {
  let toSkip = done;
  let waiting: Item[] = [];
  for await (const { rows, readBytes } of readRows(file, format)) {
    const below = rows.filter(({ number }) => number > headerRow);
    const skipped = Math.min(toSkip, below.length);
    toSkip -= skipped;
    const fresh = below
      .slice(skipped)
      .map(({ number, cells }) => ({ number, cells, row: toImportRow(cells, mapping) }));
    waiting = [...waiting, ...fresh];
    let sent = 0;
    for (; sent + limits.importRows <= waiting.length; sent += limits.importRows) {
      yield { items: waiting.slice(sent, sent + limits.importRows), readBytes };
    }
    waiting = waiting.slice(sent);
  }
  if (waiting.length > 0) yield { items: waiting, readBytes: file.size };
}

async function sendBatch(plan: ImportPlan, { send, memory }: RunOptions, batch: Item[], tally: ImportTally) {
  const ragged = batch.filter(({ cells }) => hasStrayCells(cells, plan.columns));
  const sent = batch.filter(({ cells }) => !hasStrayCells(cells, plan.columns));
  const result: ImportResult =
    sent.length > 0
      ? await send(sent.map(({ row }) => row))
      : { rows: [], created: 0, updated: 0, skipped: 0, invalid: 0 };
  const answered = result.rows.flatMap((answer) => {
    const item = sent[answer.index];
    return item ? [{ item, answer }] : [];
  });
  const repeated = answered.filter(({ item, answer }) => isRepeated(item, answer, memory));
  const skipped = answered.filter(({ answer }) => answer.outcome === "skip");
  return addToTally(tally, {
    rows: batch.length,
    readBytes: tally.readBytes,
    created: result.created - repeated.length,
    updated: result.updated,
    skipped: [...skipped, ...repeated].map(({ item, answer }) => skippedRow(item, answer)).sort(byNumber),
    invalid: [
      ...ragged.map((item) => raggedRow(item, plan)),
      ...answered
        .filter(({ answer }) => answer.outcome === "invalid")
        .map(({ item, answer }) => invalidRow(item, answer)),
    ].sort(byNumber),
    duplicates: [
      ...answered
        .filter(({ answer }) => answer.duplicate_of !== null)
        .map(({ item, answer }) => duplicateRow(item, answer)),
      ...repeated.map(({ item, answer }) => duplicateRow(item, answer)),
    ],
    firstCreated: answered
      .filter(({ answer }) => answer.outcome === "create")
      .flatMap(({ item, answer }) => (answer.id === null ? [] : [{ id: answer.id, name: nameOf(item) }])),
  });
}

function isRepeated({ row }: Item, answer: ImportedRow, memory: RunOptions["memory"]): boolean {
  if (!memory || !row.email || answer.outcome !== "create") return false;
  return memory.hasSeen(row.email);
}

/** More cells than headings, and something in them: most often a comma inside a value without quotation marks. */
function hasStrayCells(cells: readonly string[], columns: number): boolean {
  return cells.slice(columns).some((cell) => cell.trim() !== "");
}

function raggedRow({ number, cells }: Item, { columns, format }: ImportPlan): InvalidRow {
  const sign = format.delimiter === "\t" ? "tab" : `“${format.delimiter}”`;
  const problem = `has ${cells.length} cells, but there are ${columns} columns: a value with a ${sign} in it needs quotation marks around it`;
  return { number, cells, problems: [{ field: null, problem }] };
}

function invalidRow({ number, cells }: Item, { fields }: ImportedRow): InvalidRow {
  const problems = Object.entries(fields).flatMap(([field, all]) => all.map((problem) => ({ field, problem })));
  return { number, cells, problems };
}

function duplicateRow(item: Item, { duplicate_of: of }: ImportedRow): DuplicateRow {
  return { number: item.number, name: nameOf(item), of: of?.id ? { id: of.id, name: of.name } : null };
}

function skippedRow(item: Item, answer: ImportedRow): SkippedRow {
  return { ...duplicateRow(item, answer), cells: item.cells };
}

const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;

function nameOf({ row }: Item): string {
  return row.name ?? [row.first_name, row.last_name].filter(Boolean).join(" ");
}
