import { z } from "zod";
import { hasForbiddenControl } from "./header-value";
import { limits } from "./limits";

const uuidPattern = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;

/** Ids are made as UUIDv7 and accepted in any 8-4-4-4-12 hex form: a well-formed unknown id is missing, not malformed. */
export const uuid = z
  .string({ error: "must be a UUID, such as 01900000-0000-7000-8000-000000000000" })
  .regex(uuidPattern, "must be a UUID, such as 01900000-0000-7000-8000-000000000000")
  .transform((value) => value.toLowerCase());

const halfSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** No half of a surrogate pair, which UTF-8 cannot say. */
export const wellFormed = (schema: z.ZodString) =>
  schema.refine((value) => !halfSurrogate.test(value), "must be well-formed Unicode (it has half of a surrogate pair)");

/** A value that ends up in a mail header, kept as given: 1–`max` characters, not blank, no CR, LF or NUL. */
export const headerText = (max: number) =>
  wellFormed(
    z
      .string({ error: "must be a string" })
      .max(max, `must have at most ${max} characters`)
      .refine((value) => value.trim().length > 0, "must not be blank")
      .refine((value) => !hasForbiddenControl(value), "must not contain line breaks or NUL characters"),
  );

/** One line about a record, trimmed. */
export const line = (max: number) => headerText(max).transform((value) => value.trim());

/** Text of several lines, at most `maxBytes` of UTF-8, not blank, without NUL (PostgreSQL cannot store it). */
export const text = (maxBytes: number) =>
  wellFormed(
    z
      .string({ error: "must be a string" })
      .refine((value) => value.trim().length > 0, "must not be blank")
      .refine((value) => fits(value, maxBytes), `must have at most ${maxBytes} bytes of UTF-8`)
      .refine((value) => !value.includes("\0"), "must not contain NUL characters"),
  );

/** ISO 8601 with a zone. It knows years and offsets that PostgreSQL does not; see `lib/core/storable-instant.ts`. */
export const instant = z.iso.datetime({ offset: true, error: "must be a time such as 2026-11-22T09:00:00Z" });

/** A day of the calendar; years as people plan in, which PostgreSQL knows too. */
export const calendarDate = z.iso
  .date({ error: "must be a date such as 2026-11-22" })
  .refine((value) => value >= "1900-01-01", "must not be before 1900-01-01");

/** One of a few words; the message names them. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });

/** Query values arrive as text. */
export const queryFlag = z
  .enum(["true", "false"], { error: "must be true or false" })
  .transform((value) => value === "true");

/** A number in a query, in decimal digits and nothing else: from 1 to `max`. */
export const queryCount = (max: number) =>
  z
    .custom<string | number>((value) => isCount(value, max), { error: `must be a whole number from 1 to ${max}` })
    .transform(Number)
    .meta({ type: "integer", minimum: 1, maximum: max });

function isCount(value: unknown, max: number): boolean {
  const digits = typeof value === "number" ? String(value) : value;
  return typeof digits === "string" && /^\d+$/.test(digits) && Number(digits) >= 1 && Number(digits) <= max;
}

/** `limit`, `after`, `before`; `cursor` is another name for `after`. */
export const pageFields = {
  limit: queryCount(limits.pageSizeMax).prefault(limits.pageSizeDefault),
  after: z.string().optional(),
  before: z.string().optional(),
  cursor: z.string().optional(),
};

export type PageInput = {
  limit: number;
  after?: string | undefined;
  before?: string | undefined;
  cursor?: string | undefined;
};

export const idParams = z.strictObject({ id: uuid });

function fits(value: string, maxBytes: number): boolean {
  // A UTF-16 unit takes three bytes at most, so that most values need no counting.
  return value.length * 3 <= maxBytes || new TextEncoder().encode(value).byteLength <= maxBytes;
}
