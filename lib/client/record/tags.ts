export type Tag = { name: string; color: string };

/** Calm enough for a page full of them, apart enough to tell them by. */
const palette = ["#0f766e", "#1d4ed8", "#7c3aed", "#be123c", "#b45309", "#16a34a", "#475569"];

/** The tags with one more, unless there is one of that name (in any letter case). Its colour follows from its name. */
export function addTag(tags: readonly Tag[], typed: string): Tag[] {
  const name = typed.trim();
  const isThere = tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase());
  return name === "" || isThere ? [...tags] : [...tags, { name, color: colorOf(name) }];
}

function colorOf(name: string): string {
  let sum = 0;
  for (const letter of name.toLowerCase()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10_007;
  return palette[sum % palette.length] ?? "#475569";
}
