import { z } from "zod";
import type { Fields } from "@/lib/contracts/define";
import { nearestName } from "./nearest-name";

export type FieldProblem = {
  field: string;
  message: string;
  missing: boolean;
  /** The schema does not have it. */
  isUnknown?: boolean;
  suggestion?: string;
};

/** Turns zod's issues into problems of named fields, in the words of the API. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], schema: Fields, source: unknown): FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownFields(issue, schema, source);
    return [namedField(issue, schema, source)];
  });
}

function namedField(issue: z.core.$ZodIssue, schema: Fields, source: unknown): FieldProblem {
  const field = fieldName(issue.path);
  const missing = isMissing(issue, schema, source);
  const ours = issue.code === "custom" && issue.params?.missing;
  return { field, missing, message: missing && !ours ? "is required" : issue.message };
}

/** Absent or null where something is required, or a required text that is blank. */
function isMissing(issue: z.core.$ZodIssue, schema: Fields, source: unknown): boolean {
  if (issue.code === "custom" && issue.params?.missing) return true;
  const value = valueAt(source, issue.path);
  if (value === undefined || value === null) return true;
  return typeof value === "string" && value.trim() === "" && isRequired(issue.path, schema);
}

function isRequired(path: readonly PropertyKey[], schema: Fields): boolean {
  const field = path.reduce<unknown>(schemaBelow, schema);
  return field instanceof z.ZodType && !field.safeParse(undefined).success;
}

/** From a schema to that of one of its parts; undefined where there is none. */
function schemaBelow(schema: unknown, part: PropertyKey): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemaBelow(schema.unwrap(), part);
  if (schema instanceof z.ZodObject) return schema.shape[String(part)];
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

/** A body may carry a million names; so many are looked at and told, and how many more there are. */
const unknownFieldsTold = 20;

function unknownFields(issue: z.core.$ZodIssueUnrecognizedKeys, schema: Fields, source: unknown): FieldProblem[] {
  const told = issue.keys.slice(0, unknownFieldsTold);
  const unknown = new Set(issue.keys);
  const known = namesAt(issue.path, schema, source).filter((name) => !unknown.has(name));
  const problems = told.map((key) => unknownField(issue.path, key, known));
  const untold = issue.keys.length - told.length;
  if (untold === 0) return problems;
  const more = { field: fieldName(issue.path), missing: false, message: `has ${untold} more unknown fields` };
  return [...problems, more];
}

function unknownField(path: readonly PropertyKey[], key: string, known: readonly string[]): FieldProblem {
  const suggestion = nearestName(key, known);
  return {
    field: fieldName([...path, key]),
    missing: false,
    isUnknown: true,
    message: suggestion ? `is not a known field; did you mean ${suggestion}?` : "is not a known field",
    ...(suggestion ? { suggestion } : {}),
  };
}

/** At the top all names of the schema; further down the ones that were given and are known. */
function namesAt(path: readonly PropertyKey[], schema: Fields, source: unknown): string[] {
  return path.length === 0 ? namesOf(schema) : Object.keys(Object(valueAt(source, path)));
}

export function namesOf(schema: Fields): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** `attachments[2].filename`: as one would write it in code. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const shown = shortened(String(part));
    return text === "" ? shown : `${text}.${shown}`;
  }, "");
  return name || "body";
}

/** A caller's own names may be as long as a body. */
function shortened(name: string): string {
  return name.length > 64 ? `${name.slice(0, 64)}…` : name;
}

function valueAt(source: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as Record<PropertyKey, unknown>)[part];
  }, source);
}
