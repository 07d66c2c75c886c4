import { z } from "zod";

/**
 * A JSON object whose fields' names are the caller's own, kept as given. `__proto__` alone is refused, as an unknown
 * field: zod's records leave it out without a word.
 */
export const freeFields = (error: string) =>
  z
    .custom<Record<string, unknown>>(isObject, { error: ({ code }) => (code === "custom" ? error : undefined) })
    .superRefine((value, context) => {
      if (Object.hasOwn(value, "__proto__"))
        context.addIssue({ code: "unrecognized_keys", keys: ["__proto__"], input: value });
    });

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
