import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AnyContract } from "@/lib/contracts/define";
import { issueWords } from "@/lib/contracts/issue-words";
import { registry } from "@/lib/contracts/registry";
import { InvalidInput } from "./invalid-input";
import { parseInput } from "./parse-input";

/** How validators talk, not people. */
const raw = /invalid|unrecognized|received|expected |too (big|small)|\bexpected\b|undefined|NaN|[<>]=/i;

const wrong: unknown[] = [
  1,
  -1.5,
  1e300,
  true,
  "x",
  "",
  " ",
  "é\0",
  "x".repeat(70_000),
  [],
  {},
  [1],
  ["x"],
  [[]],
  [null],
];

/** What a schema may not take, at its own depth and at each one below. */
function wrongFor(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return wrongFor(schema.unwrap());
  if (schema instanceof z.ZodPipe) return [...wrongFor(schema.in), ...wrongFor(schema.out)];
  if (schema instanceof z.ZodArray) return [...wrong, ...wrongFor(schema.element).map((value) => [value])];
  if (schema instanceof z.ZodRecord)
    return [...wrong, { ["n".repeat(300)]: "x" }, ...wrongFor(schema.valueType).map((value) => ({ name: value }))];
  if (schema instanceof z.ZodObject) return [...wrong, { no_such_field: 1 }, ...wrongFields(schema)];
  return wrong;
}

function wrongFields({ shape }: z.ZodObject): Record<string, unknown>[] {
  return Object.entries(shape).flatMap(([name, field]) => wrongFor(field).map((value) => ({ [name]: value })));
}

type Given = { params?: Record<string, string>; target?: string; headers?: Record<string, string>; fields?: object };

/** All that such a request is told. */
function complaints(contract: AnyContract, { params = {}, target = "/", headers = {}, fields = {} }: Given): string[] {
  const request = new Request(`http://localhost${target}`, { headers });
  try {
    parseInput(contract, { params, request, body: { fields: { ...fields }, problems: [] } });
    return [];
  } catch (err) {
    if (!(err instanceof InvalidInput)) throw err;
    return [err.message, ...Object.values(Object(err.details?.fields)).flat().map(String)];
  }
}

const shapeOf = (schema: unknown) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

describe("what callers are told", () => {
  const all = registry.map((contract) => [contract.id, contract] as const);

  it.each(all.filter(([, { body }]) => body !== null))("of the body of %s is said in our words", (_id, contract) => {
    const told = wrongFields(contract.body as z.ZodObject).flatMap((fields) => complaints(contract, { fields }));
    expect(told.length).toBeGreaterThan(0);
    expect([...new Set(told)].filter((message) => raw.test(message))).toEqual([]);
  });

  it.each(all)("of path, query and headers of %s is said in our words", (_id, contract) => {
    const texts = ["", "x", "-1", "0x10", "1e400", "x".repeat(3000), "true", "[]"];
    const names = shapeOf(contract.query).map((name) => (text: string) => ({ target: `/?${name}=${text}` }));
    const params = shapeOf(contract.params).map((name) => (text: string) => ({ params: { [name]: text } }));
    const headers = shapeOf(contract.headers).map((name) => (text: string) => {
      return { headers: { [name.replaceAll("_", "-")]: text } };
    });
    const told = [...names, ...params, ...headers].flatMap((given) =>
      texts.flatMap((text) => complaints(contract, given(text))),
    );
    expect([...new Set(told)].filter((message) => raw.test(message))).toEqual([]);
  });
});

describe("the words for what a schema has none for", () => {
  const words = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value, { error: issueWords }).error?.issues.map(({ message }) => message);

  it.each<[z.ZodType, unknown, string]>([
    [z.string(), 5, "must be a string"],
    [z.number(), "5", "must be a number"],
    [z.number(), Number.NaN, "must be a number"],
    [z.int(), 1.5, "must be a whole number"],
    [z.boolean(), 5, "must be true or false"],
    [z.array(z.string()), {}, "must be a list"],
    [z.object({}), 5, "must be an object"],
    [z.record(z.string(), z.string()), 5, "must be an object"],
    [z.null(), 5, "must be null"],
    [z.map(z.string(), z.string()), 5, "must be an object"],
    [z.symbol(), 5, "must be of the type symbol"],
    [z.enum(["a", "b"]), "c", "must be one of a, b"],
    [z.literal("a"), "c", 'must be "a"'],
    [z.string().min(2), "c", "must have at least 2 characters"],
    [z.string().max(2), "ccc", "must have at most 2 characters"],
    [z.string().length(2), "ccc", "must have exactly 2 characters"],
    [z.array(z.string()).min(1), [], "must have at least 1 entry"],
    [z.number().min(2), 1, "must be at least 2"],
    [z.number().gt(2), 2, "must be more than 2"],
    [z.number().lt(2), 2, "must be less than 2"],
    [z.number().max(2), 3, "must be at most 2"],
    [z.number().multipleOf(2), 3, "must be a multiple of 2"],
    [z.email(), "x", "must be an e-mail address"],
    [z.string().regex(/a/), "x", "is not of the form that it must have"],
    [z.string().startsWith("a"), "x", "must begin with a"],
    [z.string().endsWith("a"), "x", "must end with a"],
    [z.string().includes("a"), "x", "must hold a"],
    [z.strictObject({}), { a: 1, b: 2 }, "has fields that are not known: a, b"],
    [z.record(z.string().max(2), z.string()), { abc: "" }, "has a name that must have at most 2 characters"],
    [z.set(z.string()), new Set([1]), "must be a string"],
    [z.map(z.string(), z.string()), new Map([[{}, ""]]), "has a name that must be a string"],
    [z.union([z.string(), z.boolean()]), 5, "must be a string, or must be true or false"],
    [z.custom(() => false), 5, "is not right"],
  ])("%#: are a clause that follows the field's name", (schema, value, message) => {
    expect(words(schema, value)).toEqual([message]);
  });

  it("leave a schema its own", () => {
    expect(words(z.string({ error: "must be a name" }), 5)).toEqual(["must be a name"]);
  });
});
