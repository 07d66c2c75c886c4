import { type AnyColumn, and, type SQL, sql } from "drizzle-orm";

/**
 * True where `folded`, a text without accents and letter case, contains every word of `search` somewhere, folded likewise:
 * "szabo" finds "Szabó". %, _ and \ stand for themselves, also those that folding makes of other signs. Undefined when
 * there is no word.
 */
export function containsAllWords(folded: AnyColumn, search: string | undefined): SQL | undefined {
  const words = (search ?? "").split(/\s+/).filter((word) => word !== "");
  return and(...words.map((word) => sql`${folded} like '%' || ${escapeWildcards(sql`search_fold(${word})`)} || '%'`));
}

function escapeWildcards(folded: SQL): SQL {
  return sql`regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g')`;
}
