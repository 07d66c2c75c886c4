const longest = 60;

/** A name that fits into a sentence of its own line. */
export function shortened(name: string): string {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : name;
}
