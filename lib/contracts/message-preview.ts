const previewLength = 200;

/**
 * The beginning of a message for lists: one line, at most 200 characters. What is longer ends in "…", after a whole word
 * where there is one near the end.
 */
export function messagePreview(text: string): string {
  const flat = text
    .slice(0, previewLength * 8)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = Array.from(flat.slice(0, previewLength * 2 + 2));
  if (characters.length <= previewLength) return flat;
  const beginning = characters.slice(0, previewLength).join("");
  return `${withoutBrokenWord(beginning) ?? characters.slice(0, previewLength - 1).join("")}…`;
}

/** Null where the last words are so long that too little would be left, or are not set apart by spaces. */
function withoutBrokenWord(beginning: string): string | null {
  const end = beginning.lastIndexOf(" ");
  return end < beginning.length / 2 ? null : beginning.slice(0, end).replace(/[\s,;:–—-]+$/, "");
}
