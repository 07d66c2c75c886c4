import Papa from "papaparse";
import { CsvProblem } from "./csv-problem";
import type { Encoding } from "./encodings";
import { readText } from "./read-text";

export type CsvFormat = { encoding: Encoding; delimiter: string };

/** `number`: of the row as a spreadsheet counts, from 1 and blank rows too. */
export type CsvRow = { number: number; cells: string[] };

export type CsvRows = { rows: CsvRow[]; readBytes: number };

/** No sane row is longer, in characters: one that is has a quotation mark that never closes. */
const longestRow = 1_000_000;

type Parsed = { data: string[][]; errors: { code: string; row?: number }[]; meta: { cursor: number } };

/**
 * The rows of a file that are not blank, a piece of the file at a time: memory holds one piece, however long the file
 * is. Throws CsvProblem on quotation marks that do not match, naming the row.
 */
export async function* readRows(file: Blob, { encoding, delimiter }: CsvFormat): AsyncGenerator<CsvRows> {
  let carried = "";
  let seen = 0;
  for await (const { text, isLast, readBytes } of readText(file, encoding)) {
    const pending = carried + text;
    const parsed: Parsed = new Papa.Parser({ delimiter, newline: "\n" }).parse(pending, 0, !isLast);
    const [broken] = parsed.errors;
    if (broken) throw quotesDoNotMatch(seen + (broken.row ?? parsed.data.length - 1) + 1);
    carried = isLast ? "" : pending.slice(parsed.meta.cursor);
    if (carried.length > longestRow) throw quotesDoNotMatch(seen + parsed.data.length + 1);
    const numbered = parsed.data.map((cells, at) => ({ number: seen + at + 1, cells }));
    seen += parsed.data.length;
    yield { rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")), readBytes };
  }
}

function quotesDoNotMatch(row: number): CsvProblem {
  return new CsvProblem(
    `In row ${row.toLocaleString("en")} a quotation mark opens that does not close as it should. Mend that row in the file (a " inside a value is written ""), or export the file anew.`,
  );
}
