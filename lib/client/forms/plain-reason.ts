/** The API's clauses about sizes, which count bytes of an encoding, in words that need no explaining; others stay as they are. */
export function plainReason(reason: string): string {
  const [, count, unit] = /^must have at most (\d+) (characters|bytes of UTF-8|bytes as JSON)$/.exec(reason) ?? [];
  if (count === undefined) return reason;
  return `is too long: at most ${unit === "characters" ? `${count} characters` : bytesText(Number(count))}`;
}

function bytesText(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.floor(bytes / 1024)} kB`;
}
