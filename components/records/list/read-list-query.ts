import type { z } from "zod";

/** Rows on a page of a list. */
export const rowsPerPage = 50;

type SearchParams = Record<string, string | string[] | undefined>;

/** The query of a list from its page's address; what the contract refuses is left out, as if it were not there. */
export function readListQuery<Query>(schema: z.ZodType<Query>, address: SearchParams): Query {
  const given = Object.entries(address).filter(([, value]) => typeof value === "string" && value !== "");
  const whole = { ...Object.fromEntries(given), limit: rowsPerPage };
  const parsed = schema.safeParse(whole);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.flatMap(namesIn));
  return schema.parse(Object.fromEntries(Object.entries(whole).filter(([name]) => !wrong.has(name))));
}

function namesIn(issue: z.core.$ZodIssue): string[] {
  return issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])];
}
