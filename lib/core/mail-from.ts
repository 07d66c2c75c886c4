/** Reads MAIL_FROM: `Name <a@b>` or a bare address. */
export function parseMailFrom(value: string): { email: string; name: string | null } {
  const match = /^\s*(?:"?([^"<]*?)"?\s*)<([^<>\s]+)>\s*$/.exec(value);
  if (!match) return { email: value.trim(), name: null };
  return { email: match[2] ?? "", name: match[1] || null };
}
