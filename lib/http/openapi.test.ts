import { beforeAll, describe, expect, it } from "vitest";
import type { AnyContract } from "@/lib/contracts/define";
import { registry } from "@/lib/contracts/registry";
import { InvalidInput } from "./invalid-input";
import { openApiDocument } from "./openapi";
import { parseInput } from "./parse-input";

type Json = Record<string, unknown>;

let document: Json;
beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
  document = openApiDocument("http://localhost:3000");
});

/** What stands at this place of the document. */
function at(...path: string[]): Json {
  return path.reduce<Json>((value, name) => Object(value[name]), document);
}

const operationOf = ({ path, method }: AnyContract) => ["paths", path, method.toLowerCase()];

/** By the words of OpenAPI 3.0.3: `nullable` counts beside a `type` only, and an `enum` has to name null itself. */
function admitsNull({ type, nullable, enum: names, anyOf }: Json): boolean {
  if (Array.isArray(anyOf)) return anyOf.some((choice: Json) => admitsNull(choice));
  if (type === undefined) return true;
  return nullable === true && (!Array.isArray(names) || names.includes(null));
}

/** Whether reading such a body complains about this field. */
function isRefused(contract: AnyContract, fields: Json, name: string): boolean {
  const request = new Request("http://localhost/");
  try {
    parseInput(contract, { params: {}, request, body: { fields, problems: [] } });
    return false;
  } catch (err) {
    if (!(err instanceof InvalidInput)) throw err;
    return name in Object(err.details?.fields);
  }
}

/** Null is taken, or it is told no more than an optional field that is left out: that another one needs it. */
function isNullTaken(contract: AnyContract, name: string, required: unknown): boolean {
  const { [name]: _left, ...rest } = Object(contract.examples[0]?.value);
  if (!isRefused(contract, { ...rest, [name]: null }, name)) return true;
  return !(Array.isArray(required) && required.includes(name)) && isRefused(contract, rest, name);
}

describe("null", () => {
  const taking = registry.filter(({ body }) => body !== null);

  it.each(taking.map((contract) => [contract.id, contract] as const))(
    "is said to be taken where %s takes it",
    (_id, contract) => {
      const { properties, required } = at(
        ...operationOf(contract),
        "requestBody",
        "content",
        "application/json",
        "schema",
      );
      const said = Object.entries(Object(properties)).map(([name, schema]) => [name, admitsNull(Object(schema))]);
      const taken = Object.keys(Object(properties)).map((name) => [name, isNullTaken(contract, name, required)]);
      expect(said).toEqual(taken);
    },
  );

  it("is among the names of every choice that may be null", () => {
    const wrong: Json[] = [];
    const walk = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      if ("nullable" in value && !admitsNull(value as Json)) wrong.push(value as Json);
      for (const child of Object.values(value)) walk(child);
    };
    walk(document);
    expect(wrong).toEqual([]);
  });
});

describe("the headers of answers", () => {
  const headersOf = (contract: AnyContract, status: number) =>
    Object.keys(at(...operationOf(contract), "responses", String(status), "headers"));

  it("lead to descriptions, and name the request id everywhere", () => {
    for (const contract of registry) {
      for (const [status, response] of Object.entries(at(...operationOf(contract), "responses"))) {
        const headers: [string, Json][] = Object.entries(Object(Object(response).headers));
        expect([contract.id, status, headers.map(([name]) => name)]).toEqual([
          contract.id,
          status,
          expect.arrayContaining(["X-Request-Id"]),
        ]);
        for (const [name, { $ref }] of headers) {
          expect($ref).toBe(`#/components/headers/${name}`);
          expect(at("components", "headers", name).schema).toBeDefined();
        }
      }
    }
  });

  const contractOf = (id: string) => {
    const contract = registry.find((candidate) => candidate.id === id);
    if (!contract) throw new Error(`no contract ${id}`);
    return contract;
  };
  const counted = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

  it.each([
    ["sendEmail", 200, [...counted, "Idempotency-Replayed"]],
    ["sendEmail", 409, [...counted, "Retry-After"]],
    ["sendEmail", 422, [...counted, "Idempotency-Replayed"]],
    ["sendEmail", 429, [...counted, "Retry-After"]],
    ["sendEmail", 502, [...counted, "Idempotency-Replayed"]],
    ["sendEmail", 503, [...counted, "Retry-After"]],
    ["sendEmail", 401, ["WWW-Authenticate"]],
    ["listContacts", 200, counted],
    ["listContacts", 409, counted],
    ["downloadAttachment", 200, [...counted, "Content-Disposition"]],
    ["getHealth", 200, []],
    ["getHealth", 503, ["Retry-After"]],
  ])("are those that %s sends with %i", (id, status, names) => {
    const common = new Set(["X-Request-Id", "Set-Cookie"]);
    expect(
      headersOf(contractOf(id), status)
        .filter((name) => !common.has(name))
        .sort(),
    ).toEqual([...names].sort());
  });
});
