import { z } from "zod";
import type { Fields } from "@/lib/contracts/define";
import type { PartlyRight } from "./invalid-input";

/** Fields as they were given, and the schema they were held against. */
export type GivenPart = { schema: Fields; source: Record<string, unknown> };

/**
 * Goes through the fields of a refused request one by one and keeps those that are right by themselves and that nobody
 * complained about.
 *
 * @param complaints the fields as the caller was told them, such as `attachments[0].content`
 */
export function salvageInput(parts: readonly GivenPart[], complaints: readonly string[]): PartlyRight {
  const wrong = new Set(complaints.map((field) => field.split(/[.[]/, 1)[0] ?? field));
  const right = parts.flatMap(({ schema, source }) =>
    fieldsOf(schema).flatMap(([name, field]) => {
      const result = wrong.has(name) ? null : field.safeParse(source[name]);
      return result?.success ? [[name, result.data] as const] : [];
    }),
  );
  return { right: Object.fromEntries(right), wrong };
}

function fieldsOf(schema: Fields): [string, z.ZodType][] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
}
