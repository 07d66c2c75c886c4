import { z } from "zod";

/**
 * A telephone number in E.164 (ITU-T): `+`, country code, number, fifteen digits at most. The spaces, dashes, dots,
 * slashes and brackets that people write are removed, and so is a trunk `(0)`, which is not dialled from abroad.
 * Blank becomes null.
 */
export const optionalPhone = z
  .string({ error: "must be a string" })
  .transform((value, context): string | null => {
    if (value.trim() === "") return null;
    const compact = value.replace(/\(0\)/g, "").replace(/[\s\p{Cf}().\-\u2010-\u2015/]/gu, "");
    if (e164.test(compact)) return compact;
    context.addIssue({ code: "custom", message: problemOf(compact), input: value });
    return z.NEVER;
  })
  .nullable()
  .optional();

const e164 = /^\+[1-9]\d{5,14}$/;

const example = "such as +61 2 5550 1234";

function problemOf(compact: string): string {
  if (/^00[1-9]\d{5,14}$/.test(compact)) return `must begin with + instead of 00, ${example}`;
  if (/^\d+$/.test(compact)) return `must begin with + and the country code, ${example}`;
  if (/^\+\d+$/.test(compact)) return `must have 6 to 15 digits after the +, country code first, ${example}`;
  return `must be a number with its country code, ${example}; an extension goes into the notes`;
}
