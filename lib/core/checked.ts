import type { z } from "zod";
import { issueWords } from "@/lib/contracts/issue-words";
import { invalidFields } from "./errors";

/** Validates input that did not come through a contract. Throws VALIDATION_ERROR with all problems by field. */
export function checked<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const result = schema.safeParse(given, { error: issueWords });
  if (result.success) return result.data;
  const fields: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.join(".") || "input";
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  throw invalidFields(fields);
}
