import Papa from "papaparse";

/** A leading BOM tells spreadsheets that the file is UTF-8. */
const byteOrderMark = "\ufeff";

/**
 * A table as a CSV file that spreadsheets open as text: a cell that would be read as a formula gets a leading ', which
 * the import takes away again.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly unknown[])[]): Blob {
  const cells = rows.map((row) => row.map(inACell));
  const text = Papa.unparse({ fields: [...headings], data: cells }, { escapeFormulae: true, newline: "\r\n" });
  return new Blob([byteOrderMark, text], { type: "text/csv;charset=utf-8" });
}

function inACell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
