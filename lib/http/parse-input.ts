import { z } from "zod";
import type { AnyContract, Fields } from "@/lib/contracts/define";
import { issueWords } from "@/lib/contracts/issue-words";
import { askedQuery } from "./asked-query";
import { type FieldProblem, fieldProblems, namesOf } from "./field-problems";
import type { GivenBody } from "./given-body";
import { type AppErrorInput, InvalidInput } from "./invalid-input";
import { type GivenPart, salvageInput } from "./salvage-input";
import { holdsNull } from "./takes-null";

/** A list of a million wrong entries must not be answered with a million lines. */
const problemsTold = 100;

type Parts = { params: Record<string, string>; request: Request; body: GivenBody | null };

/**
 * Validates path, query, headers and body against the contract and merges them into the verb's input.
 * All problems of all parts come in one error: MISSING_FIELDS if a required field is absent or blank, else VALIDATION_ERROR.
 */
export function parseInput(contract: AnyContract, { params, request, body }: Parts): Record<string, unknown> {
  const query = askedQuery(request);
  const inUrl: GivenPart[] = [
    { schema: contract.params, source: params },
    { schema: contract.query, source: Object.fromEntries(query) },
  ];
  const inHeaders = { schema: contract.headers, source: headersOf(request, contract.headers) };
  const inBody: GivenPart[] =
    contract.body && body ? [{ schema: contract.body, source: givenFields(contract, contract.body, body.fields) }] : [];
  const parsed = [
    ...inUrl.map(parsePart),
    namedAsHeaders(parsePart(inHeaders)),
    { value: {}, problems: repeatedNames(query) },
    ...inBody.map((part) => ledElsewhere(contract, parsePart(part))),
    { value: {}, problems: body?.problems ?? [] },
  ];
  const problems = parsed.flatMap((part) => part.problems);
  if (problems.length > 0) throw toError(problems, [...inUrl, inHeaders, ...inBody]);
  return Object.assign({}, ...parsed.map((part) => part.value));
}

type Parsed = { value: Record<string, unknown>; problems: FieldProblem[] };

function parsePart({ schema, source }: GivenPart): Parsed {
  const result = schema.safeParse(source, { error: issueWords });
  if (result.success) return { value: result.data, problems: [] };
  return { value: {}, problems: fieldProblems(result.error.issues, schema, source) };
}

/** `Idempotency-Key` is read as `idempotency_key`; headers that the contract does not name are nobody's business. */
function headersOf(request: Request, schema: Fields): Record<string, string> {
  const entries = namesOf(schema).map((name) => [name, request.headers.get(name.replaceAll("_", "-"))] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** `null` equals omitted, as takes-null says, except where the field can hold it. */
function givenFields({ method }: AnyContract, schema: Fields, body: Record<string, unknown>): Record<string, unknown> {
  if (method === "PATCH" || !(schema instanceof z.ZodObject)) return body;
  const isOmitted = (name: string) => Object.hasOwn(schema.shape, name) && !holdsNull(schema.shape[name]);
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== null || !isOmitted(name)));
}

/** `idempotency_key` is a header, and its sender knows it as `Idempotency-Key`. */
function namedAsHeaders({ value, problems }: Parsed): Parsed {
  return { value, problems: problems.map((problem) => ({ ...problem, field: headerName(problem.field) })) };
}

/** What the body does not have, the query or the headers may: then the way there is said. */
function ledElsewhere({ query, headers }: AnyContract, { value, problems }: Parsed): Parsed {
  const placeOf = (name: string) => {
    if (namesOf(headers).includes(name)) return `the header ${headerName(name)}`;
    return namesOf(query).includes(name) ? `the query, as ?${name}=…` : undefined;
  };
  const led = problems.map((problem) => {
    const place = problem.isUnknown ? placeOf(problem.field) : undefined;
    return place ? { ...problem, message: `is not a field of the body; it goes into ${place}` } : problem;
  });
  return { value, problems: led };
}

function headerName(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_match, gap: string, letter: string) => `${gap && "-"}${letter.toUpperCase()}`);
}

function repeatedNames(query: URLSearchParams): FieldProblem[] {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  return repeated.map((field) => ({ field, missing: false, message: "is given more than once" }));
}

function toError(all: FieldProblem[], parts: readonly GivenPart[]): InvalidInput {
  const problems = all.slice(0, problemsTold);
  const fields = new Map<string, string[]>();
  for (const { field, message } of problems) fields.set(field, [...(fields.get(field) ?? []), message]);
  const names = [...fields.keys()];
  const missing = problems.filter((problem) => problem.missing).map((problem) => problem.field);
  const suggestion = problems.find((problem) => problem.suggestion)?.suggestion;
  const [first] = problems;
  const error: AppErrorInput = {
    code: missing.length > 0 ? "MISSING_FIELDS" : "VALIDATION_ERROR",
    message:
      missing.length > 0
        ? `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} required.`
        : `${first?.field} ${asSentence(first?.message)}${names.length > 1 ? ` ${names.length} fields have problems.` : ""}`,
    ...(suggestion === undefined ? {} : { hint: `Did you mean ${suggestion}?` }),
    details: { fields: Object.fromEntries(fields) },
  };
  // A misspelt name says something of the field that it was meant for.
  const complaints = all.flatMap((problem) => [problem.field, problem.suggestion ?? problem.field]);
  return new InvalidInput(error, () => salvageInput(parts, complaints));
}

function asSentence(text = ""): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
