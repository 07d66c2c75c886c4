import { and, type SQL, sql } from "drizzle-orm";

/**
 * The text as it is searched: without accents and letter case, so that "szabo" finds "Szabó". The database's own function,
 * because indexes hold what it answers.
 */
export function searchFold(text: SQL | string): SQL {
  return sql`search_fold(${text})`;
}

/**
 * True where `text`, a folded expression, contains every word of `search` somewhere. %, _ and \ stand for themselves, also
 * those that folding makes of other signs. Undefined when there is no word.
 */
export function containsAllWords(text: SQL, search: string | undefined): SQL | undefined {
  const words = (search ?? "").split(/\s+/).filter((word) => word !== "");
  return and(...words.map((word) => sql`${text} like '%' || ${escapeWildcards(searchFold(word))} || '%'`));
}

function escapeWildcards(folded: SQL): SQL {
  return sql`regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g')`;
}
