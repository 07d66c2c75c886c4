/** Words that begin a family name: "van den Berg", "de la Cruz". */
const particles = new Set(
  "van von vom zu zur den der de del della di da dos das du la le ten ter bin ibn al el st saint mac ó ní".split(" "),
);

/**
 * A full name as first and last name: "Ada King Lovelace" → "Ada King", "Lovelace"; "Lovelace, Ada" the other way
 * round; "Vincent van Gogh" → "Vincent", "van Gogh". One word is a first name.
 */
export function splitName(fullName: string): { first: string; last: string } {
  const [family, ...given] = fullName.split(",").map((part) => part.trim());
  if (family && given.length === 1 && given[0]) return { first: given[0], last: family };
  const words = fullName.trim().split(/\s+/);
  const particle = words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
  const at = particle > 0 && particle < words.length - 1 ? particle : Math.max(1, words.length - 1);
  return { first: words.slice(0, at).join(" "), last: words.slice(at).join(" ") };
}
