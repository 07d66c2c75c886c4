import { and, type SQL, sql } from "drizzle-orm";

/**
 * True where `text`, an expression in lower case, contains every word of `search` somewhere. Case is folded by the
 * database, as in the indexed expression; %, _ and \ stand for themselves. Undefined when there is no word.
 */
export function containsAllWords(text: SQL, search: string | undefined): SQL | undefined {
  const words = (search ?? "").split(/\s+/).filter((word) => word !== "");
  return and(...words.map((word) => sql`${text} like lower(${`%${escapeWildcards(word)}%`})`));
}

function escapeWildcards(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
