import type { z } from "zod";

/**
 * What is wrong with a value, for schemas that have no words of their own for it: a clause that follows the field's
 * name, as in "scopes[0] must be one of email:read, email:send". To be given to zod with each parse.
 */
export const issueWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${nouns[issue.expected] ?? `of the type ${issue.expected}`}`;
    case "invalid_value":
      return oneOfWords(issue.values.map(String));
    case "too_small":
      return `must ${sizeWords(issue.origin, least(issue), issue.minimum)}`;
    case "too_big":
      return `must ${sizeWords(issue.origin, most(issue), issue.maximum)}`;
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format":
      return formatWords(issue);
    case "unrecognized_keys":
      return `has fields that are not known: ${issue.keys.join(", ").slice(0, 200)}`;
    case "invalid_key":
      return `has a name that ${issue.issues[0]?.message ?? "cannot be one"}`;
    case "invalid_element":
      return `has an entry that ${issue.issues[0]?.message ?? "cannot be one"}`;
    case "invalid_union":
      return unionWords(issue.errors);
    default:
      return "is not right";
  }
};

const nouns: Partial<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  bigint: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  set: "a list",
  object: "an object",
  record: "an object",
  map: "an object",
  date: "a date",
  file: "a file",
  null: "null",
};

/** What is counted of a value, one and many of them; numbers and dates are not counted. */
const units: Partial<Record<string, readonly [string, string]>> = {
  string: ["character", "characters"],
  file: ["byte", "bytes"],
  array: ["entry", "entries"],
  set: ["entry", "entries"],
  map: ["entry", "entries"],
};

function sizeWords(origin: string, bound: string, size: number | bigint): string {
  const unit = units[origin];
  return unit === undefined ? `be ${bound} ${size}` : `have ${bound} ${size} ${unit[Number(size) === 1 ? 0 : 1]}`;
}

type Bound = { exact?: boolean | undefined; inclusive?: boolean | undefined };

function least({ exact, inclusive }: Bound): string {
  if (exact) return "exactly";
  return inclusive === false ? "more than" : "at least";
}

function most({ exact, inclusive }: Bound): string {
  if (exact) return "exactly";
  return inclusive === false ? "less than" : "at most";
}

function oneOfWords(words: readonly string[]): string {
  return words.length === 1 ? `must be "${words[0]}"` : `must be one of ${words.join(", ")}`;
}

const formats: Partial<Record<string, string>> = {
  email: "an e-mail address",
  url: "a URL such as https://acme.example",
  uuid: "a UUID",
  guid: "a UUID",
  datetime: "a time such as 2026-11-22T09:00:00Z",
  date: "a date such as 2026-11-22",
  time: "a time of day such as 09:00:00",
  base64: "base64",
  base64url: "base64url",
  json_string: "JSON",
};

function formatWords(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string {
  if (issue.format === "starts_with") return `must begin with ${String(issue.prefix)}`;
  if (issue.format === "ends_with") return `must end with ${String(issue.suffix)}`;
  if (issue.format === "includes") return `must hold ${String(issue.includes)}`;
  const noun = formats[issue.format];
  return noun === undefined ? "is not of the form that it must have" : `must be ${noun}`;
}

/** What each of the forms asks for, once. */
function unionWords(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const asked = new Set(errors.flatMap(([first]) => (first === undefined ? [] : [first.message])));
  return asked.size === 0 ? "is not right" : [...asked].join(", or ");
}
