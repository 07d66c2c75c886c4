import { z } from "zod";
import type { Fields } from "@/lib/contracts/define";
import { AppError } from "@/lib/core/errors";
import { bodyChunks } from "./body-chunks";
import type { FieldProblem } from "./field-problems";
import { type FormEntry, formEntry } from "./form-entry";
import { formParts } from "./form-parts";
import type { GivenBody } from "./given-body";
import type { ParameterisedHeader } from "./header-parameters";

type Form = {
  /** The field whose values are files. */
  filesField: string;
  schema: Fields;
};

/**
 * Reads a multipart form into the fields that a JSON body would have, so that one contract judges both: texts under
 * their names, all files as a list under `filesField`. Throws INVALID_BODY, and what reading a body throws.
 */
export async function readForm(request: Request, type: ParameterisedHeader, form: Form): Promise<GivenBody> {
  const parts = await formParts(bodyChunks(request), boundaryOf(type));
  const entries = parts.map((part) => formEntry(part, form.filesField));
  const isListed = (entry: FormEntry) => entry.kind === "file" && entry.name === form.filesField;
  const files = entries.flatMap((entry) => (entry.kind === "file" && isListed(entry) ? [entry.file] : []));
  const fields = new Map<string, unknown>(files.length === 0 ? [] : [[form.filesField, files]]);
  const repeated = new Set<string>();
  for (const entry of entries.filter((each) => !isListed(each))) {
    if (fields.has(entry.name)) repeated.add(entry.name);
    // A file under another name is an object where a text belongs, and is told so.
    else fields.set(entry.name, entry.kind === "file" ? entry.file : typedValue(form.schema, entry.name, entry.text));
  }
  return { fields: Object.fromEntries(fields), problems: [...repeated].map(givenTwice) };
}

/** RFC 2046 §5.1.1. */
function boundaryOf({ parameters }: ParameterisedHeader): string {
  const boundary = parameters.get("boundary") ?? "";
  if (/^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary)) return boundary;
  throw new AppError({
    code: "INVALID_BODY",
    message: "The Content-Type multipart/form-data has no boundary, or one that RFC 2046 does not allow.",
    fix: "Leave Content-Type to your HTTP client, which knows the boundary it writes.",
  });
}

function givenTwice(name: string): FieldProblem {
  return { field: name.slice(0, 64), missing: false, message: "is given more than once" };
}

/** A form says everything in letters; what the contract holds as a number or a yes-or-no is read as such. */
function typedValue(schema: Fields, name: string, text: string): unknown {
  const field = schema instanceof z.ZodObject ? unwrapped(schema.shape[name]) : undefined;
  if (field instanceof z.ZodBoolean && (text === "true" || text === "false")) return text === "true";
  if (field instanceof z.ZodNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

function unwrapped(field: unknown): unknown {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault)
    return unwrapped(field.unwrap());
  return field instanceof z.ZodPipe ? unwrapped(field.in) : field;
}
