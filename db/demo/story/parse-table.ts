/**
 * Reads a table written as text: a row a line, cells between `|`, blanks around them dropped.
 * Throws an Error that names the line when a row has not as many cells as there are columns.
 */
export function parseTable<const Column extends string>(
  columns: readonly Column[],
  text: string,
): Record<Column, string>[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    if (cells.length !== columns.length)
      throw new Error(`This row has ${cells.length} cells instead of ${columns.length}: ${line}`);
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
    return row as Record<Column, string>;
  });
}
