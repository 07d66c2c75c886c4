const previewLength = 200;

/** The beginning of a message for lists: one line, at most 200 characters, never half of a surrogate pair. */
export function previewOf(text: string): string {
  const flat = text
    .slice(0, previewLength * 8)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return Array.from(flat.slice(0, previewLength * 2))
    .slice(0, previewLength)
    .join("");
}
