import Papa from "papaparse";
import { CsvProblem } from "./csv-problem";
import { detectEncoding, type Encoding } from "./encodings";
import { type CsvFormat, type CsvRow, readRows } from "./read-rows";
import { readText } from "./read-text";

export type OpenedCsv = CsvFormat & {
  headers: string[];
  /** Number of the row that holds the headers. */
  headerRow: number;
  /** The first rows below them. */
  preview: CsvRow[];
};

export const delimiters = { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Pipe" } as const;

const previewRows = 5;

/** Letters from which a file is judged. */
const sampleLength = 64 * 1024;

/**
 * Looks at the beginning of a file: how it is written, what divides its cells, what its columns are called. What the
 * person chose is taken as given. Throws CsvProblem on a file that is no table with at least one row.
 */
export async function openCsv(file: Blob, chosen: Partial<CsvFormat> = {}): Promise<OpenedCsv> {
  await assertNoOtherFormat(file);
  const encoding = chosen.encoding ?? (await detectTextEncoding(file));
  const delimiter = chosen.delimiter ?? (await detectDelimiter(file, encoding));
  const { rows } = await readFirst(file, { encoding, delimiter });
  const [header, ...preview] = rows.filter(({ cells }) => !/^sep=/i.test(cells[0] ?? ""));
  if (!header)
    throw new CsvProblem("The file is empty. Choose one with a row of headings and at least one row below it.");
  if (preview.length === 0) {
    throw new CsvProblem("The file has headings and no rows below them, so that there is nothing to import.");
  }
  const headers = header.cells.map((cell) => cell.trim());
  return { encoding, delimiter, headers, headerRow: header.number, preview: preview.slice(0, previewRows) };
}

async function assertNoOtherFormat(file: Blob): Promise<void> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const magic = [...head].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (magic === "504b0304" || magic === "d0cf11e0") {
    throw new CsvProblem(
      "This is a workbook of a spreadsheet program. Open it there, save it as CSV, and choose that file.",
    );
  }
  if (magic === "25504446") throw new CsvProblem("This is a PDF. Choose a CSV file.");
}

async function detectTextEncoding(file: Blob): Promise<Encoding> {
  const encoding = await detectEncoding(file);
  const { value } = await readText(file, encoding).next();
  if (isBinary((value?.text ?? "").slice(0, sampleLength))) {
    throw new CsvProblem(
      "This file holds no text: it looks like a picture, a program or something else that is not a table. Choose a CSV file.",
    );
  }
  return encoding;
}

/** Text has hardly any control characters besides tabs and line ends; in other files they are everywhere. */
function isBinary(sample: string): boolean {
  let controls = 0;
  for (const character of sample) if (character < " " && !"\t\n\v\f\r".includes(character)) controls++;
  return controls > Math.max(2, sample.length / 50);
}

/** A first line such as "sep=;" says it (Excel); else it is what divides the first rows most evenly. */
async function detectDelimiter(file: Blob, encoding: Encoding): Promise<string> {
  const { value } = await readText(file, encoding).next();
  const sample = (value?.text ?? "").slice(0, sampleLength);
  const said = /^sep=(.)\n/i.exec(sample)?.[1];
  if (said) return said;
  const { meta } = Papa.parse<string[]>(sample, { preview: 20, skipEmptyLines: "greedy", newline: "\n" });
  return meta.delimiter in delimiters ? meta.delimiter : ",";
}

/** Pieces until there are enough rows; most files have them in the first. */
async function readFirst(file: Blob, format: CsvFormat): Promise<{ rows: CsvRow[] }> {
  const found: CsvRow[] = [];
  for await (const { rows } of readRows(file, format)) {
    found.push(...rows.slice(0, previewRows + 2));
    if (found.length > previewRows + 1) break;
  }
  return { rows: found };
}
