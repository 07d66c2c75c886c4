import { z } from "zod";
import { parseMailbox } from "./email-address";
import { freeFields } from "./free-fields";
import { hasForbiddenControl } from "./header-value";
import { limits } from "./limits";
import { instant, uuid, wellFormed } from "./primitives";

/** What a person may leave out of a record, or take away again: null and blank text both mean "none". */
const optionalText = <Output>(schema: z.ZodType<Output, string>) => schema.nullable().optional();

const blankToNull = (value: string): string | null => (value.trim() === "" ? null : value.trim());

/** One line, trimmed; blank becomes null. */
export const optionalLine = (max: number) =>
  optionalText(
    wellFormed(
      z
        .string({ error: "must be a string" })
        .max(max, `must have at most ${max} characters`)
        .refine((value) => !hasForbiddenControl(value), "must not contain line breaks or NUL characters"),
    ).transform(blankToNull),
  );

/** Text of several lines, at most `maxBytes` of UTF-8; blank becomes null. */
export const optionalLines = (maxBytes: number) =>
  optionalText(
    wellFormed(
      z
        .string({ error: "must be a string" })
        .refine((value) => new TextEncoder().encode(value).byteLength <= maxBytes, tooManyBytes(maxBytes))
        .refine((value) => !value.includes("\0"), "must not contain NUL characters"),
    ).transform((value) => (value.trim() === "" ? null : value)),
  );

/** One bare RFC 5321 mailbox; white space around it, which comes with pasting, is dropped. */
export const optionalMailbox = optionalText(
  z
    .string({ error: "must be a string with one e-mail address" })
    .superRefine((value, context) => {
      const parsed = value.trim() === "" ? null : parseMailbox(value.trim());
      if (parsed?.ok === false) context.addIssue({ code: "custom", message: parsed.reason, input: value });
    })
    .transform(blankToNull),
);

/** http or https with a host; a bare host name, as people write it, gets https. */
export const optionalWebsite = optionalText(
  z.string({ error: "must be a string" }).transform((value, context): string | null => {
    const website = blankToNull(value);
    if (website === null) return null;
    const whole = /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`;
    if (whole.length <= 2000 && isWebAddress(whole)) return whole;
    context.addIssue({
      code: "custom",
      message: "must be an http(s) address such as https://acme.example",
      input: value,
    });
    return z.NEVER;
  }),
);

/** A JSON object of the caller's own, kept as given. */
export const metadataField = freeFields("must be a JSON object")
  .superRefine((value, context) => {
    const problem = metadataProblem(value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem, input: value });
  })
  .meta({ type: "object", additionalProperties: {} })
  .optional();

/** `If-Match: 3`, `"3"` or `W/"3"`: the version of the record that a change, a move or a deletion was made from. */
export const ifMatch = z.strictObject({
  if_match: z
    .string()
    .regex(/^(W\/)?"?\d{1,9}"?$/, "must be the record's version")
    .optional(),
});

/** What every record answers about its changes. */
export const recordHistory = {
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
  /** The member whose change was the last, by hand or by an API key of theirs; null where no member made it. */
  updated_by: uuid.nullable(),
};

/** Which records, each once. */
export const idList = (max: number) =>
  z
    .array(uuid, { error: "must be a list of ids" })
    .max(max, `must name at most ${max} records`)
    .transform((ids) => [...new Set(ids)]);

/** What PostgreSQL cannot keep: an escaped NUL, and an escaped half of a surrogate pair. */
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

function metadataProblem(value: unknown): string | null {
  const json = jsonOf(value);
  if (json === null) return "must not be nested so deeply";
  if (new TextEncoder().encode(json).byteLength > limits.metadataBytes)
    return `must have at most ${limits.metadataBytes} bytes as JSON`;
  return unstorableEscape.test(json) ? "must not contain NUL characters or halves of surrogate pairs" : null;
}

/** Null where the value is nested too deeply to be written. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function tooManyBytes(maxBytes: number): string {
  return `must have at most ${maxBytes} bytes of UTF-8`;
}

function isWebAddress(value: string): boolean {
  if (hasForbiddenControl(value) || /\s/.test(value)) return false;
  try {
    const { protocol, hostname } = new URL(value);
    return /^https?:$/.test(protocol) && hostname.includes(".") && !hostname.startsWith(".");
  } catch {
    return false;
  }
}
