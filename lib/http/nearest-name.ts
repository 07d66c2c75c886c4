/** The known name that `name` was most likely meant to be: its beginning, or a typo of it by edit distance. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  const given = name.toLowerCase();
  if (given.length >= 3) {
    const longer = known.find((candidate) => candidate.startsWith(given));
    if (longer) return longer;
  }
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(given, candidate) }));
  const [best] = ranked.sort((a, b) => a.distance - b.distance);
  if (!best || best.distance >= given.length) return undefined;
  return best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
