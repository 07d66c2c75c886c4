/** Spreadsheets run a cell that begins like this as a formula; apostrophes before it are there for the way back. */
const formula = /^'*[=+\-@\t\r\n]/;

/** The byte order mark by which spreadsheets know UTF-8. */
export const csvStart = "\ufeff";

/**
 * A record of RFC 4180, its line end included. A cell that a spreadsheet would run as a formula gets a leading
 * apostrophe, which shows it as text.
 */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell ?? ""))).join(",")}\r\n`;
}

/** The text of a cell that `csvLine` may have written. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function harmless(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
