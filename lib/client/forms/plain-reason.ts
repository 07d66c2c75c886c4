/** The API's clauses that speak of encodings and of its own fields, in words that need no explaining; others stay as they are. */
export function plainReason(reason: string): string {
  const [, count, unit] = /^must have at most (\d+) (characters|bytes of UTF-8|bytes as JSON)$/.exec(reason) ?? [];
  if (count !== undefined) {
    return `is too long: at most ${unit === "characters" ? `${count} characters` : bytesText(Number(count))}`;
  }
  return plain[reason] ?? reason.replace(" and put the name into to_name", "");
}

const plain: Record<string, string> = {
  "must not contain line breaks or NUL characters":
    "must be one line of text, without line breaks or invisible characters",
  "must not contain NUL characters": "has a character in it that cannot be saved; type it anew",
};

function bytesText(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.floor(bytes / 1024)} kB`;
}
