import type { ColumnMapping } from "./column-mapping";
import { splitName } from "./split-name";

/** A row as the API takes it: text by field. Blank cells are left out. */
export type ImportRow = Record<string, string>;

/** Applies a mapping to a row's cells; a full name is split. */
export function toImportRow(cells: readonly string[], mapping: ColumnMapping): ImportRow {
  const row: ImportRow = {};
  for (const [column, field] of mapping.entries()) {
    const value = asWritten(cells[column] ?? "");
    if (field === null || value === "") continue;
    if (field !== "full_name") row[field] = value;
    else {
      const { first, last } = splitName(value);
      row.first_name = first;
      if (last !== "") row.last_name = last;
    }
  }
  return row;
}

/** Exports put a ' before what a spreadsheet would take for a formula, a telephone number for one; here it goes again. */
function asWritten(cell: string): string {
  const trimmed = cell.trim();
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
