import type { Recipient } from "./recipient";

/**
 * Reads what people paste or type where addresses go: `Ann <a@x.test>, b@y.test; "Lee, C." <c@z.test>`, one a line too,
 * with `mailto:` in front, or several addresses with nothing but spaces between them.
 *
 * What is no address is kept as it is, so that the chip can say what is wrong with it. Takes time in proportion to the text.
 */
export function parseRecipients(text: string): Recipient[] {
  return splitEntries(text).flatMap(parseEntry);
}

/** What stands between separators; those within quotes or angle brackets on the same line belong to the entry. */
const ENTRY = /(?:"[^"\r\n]*"|<[^<>\r\n]*>|[^,;\t\r\n])+/g;

function splitEntries(text: string): string[] {
  return (text.match(ENTRY) ?? []).map((entry) => entry.trim()).filter((entry) => entry !== "");
}

/** A name in quotes may hold what else would begin the address. */
const NAMED = /^(?<name>"(?:[^"\\]|\\.)*"\s*|[^<]*)<\s*(?:mailto:)?(?<email>[^<>]*)>\s*$/i;

function parseEntry(entry: string): Recipient[] {
  const { name, email } = NAMED.exec(entry)?.groups ?? {};
  if (email?.trim()) return [{ email: email.trim(), name: cleanName(name ?? "") }];
  const bare = entry.replace(/^mailto:/i, "");
  const words = bare.split(/\s+/);
  if (words.length > 1 && words.every((word) => /^[^\s@]+@[^\s@]+$/.test(word))) {
    return words.map((word) => ({ email: word, name: null }));
  }
  return [{ email: bare, name: null }];
}

function cleanName(name: string): string | null {
  const unquoted = name
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/\\(.)/g, "$1")
    .trim();
  return unquoted === "" || unquoted.includes("@") ? null : unquoted.slice(0, 500);
}
