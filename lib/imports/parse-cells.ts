import { z } from "zod";
import { issueWords } from "@/lib/contracts/issue-words";
import type { ParsedRow } from "./importable";

/** Holds the cells of a row against the fields of a record, and tells everything that is wrong with it by field. */
export function parseCells<S extends z.ZodType>(
  schema: S,
  cells: Record<string, string>,
  noun: string,
): ParsedRow<z.output<S>> {
  const result = schema.safeParse(cells, { error: issueWords });
  if (result.success) return { ok: true, values: result.data };
  // A map, since a column may be called `constructor`.
  const fields = new Map<string, string[]>();
  for (const issue of result.error.issues) {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "row")];
    for (const name of names) fields.set(name, [...(fields.get(name) ?? []), problemOf(issue, cells[name], noun)]);
  }
  return { ok: false, fields: Object.fromEntries(fields) };
}

function problemOf(issue: z.core.$ZodIssue, cell: string | undefined, noun: string): string {
  if (issue.code === "unrecognized_keys") return `is not a field of a ${noun}`;
  return cell === undefined ? "is required" : issue.message;
}

/** A cell that holds a JSON object, as an export writes it. */
export const jsonCell = (schema: z.ZodType<Record<string, unknown> | undefined>) =>
  z.string().transform((cell, context): Record<string, unknown> | undefined => {
    const parsed = schema.safeParse(objectOf(cell), { error: issueWords });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.addIssue({ code: "custom", message: issue.message, input: cell });
    return z.NEVER;
  });

function objectOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
