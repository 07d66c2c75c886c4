/** The rows from one to another, both included, whichever comes first; only `to` where `from` is not there. */
export function rowRange(rows: readonly string[], from: string | null, to: string): readonly string[] {
  const [start, end] = [from === null ? -1 : rows.indexOf(from), rows.indexOf(to)];
  return start < 0 ? [to] : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}
