import { describe, expect, it } from "vitest";
import { createContactContract, listContactsContract, updateContactContract } from "@/lib/contracts/contacts";
import { importContactsContract } from "@/lib/contracts/contacts-import";
import type { AnyContract } from "@/lib/contracts/define";
import { sendEmailContract } from "@/lib/contracts/email-send";
import { pipelineBoardContract } from "@/lib/contracts/pipelines";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { parseInput } from "./parse-input";

type Given = { params?: Record<string, string>; target?: string; body?: string };

function read(contract: unknown, { params = {}, target = "/", body }: Given) {
  // What Next makes of a target may lack what stood in it; the header has it all.
  const request = new Request("http://localhost/", { headers: { "x-tern-path": target } });
  const fields = body === undefined ? null : { fields: JSON.parse(body), problems: [] };
  return parseInput(contract as AnyContract, { params, request, body: fields });
}

/** What is said of each field. */
function complaints(contract: unknown, given: Given): unknown {
  try {
    return read(contract, given);
  } catch (err) {
    if (err instanceof AppError) return err.details?.fields;
    throw err;
  }
}

const stranger = "is not a known field";

describe("what stands in the body and belongs elsewhere", () => {
  it("is refused, and led there", () => {
    const body =
      '{"to_email":"a@b.test","subject":"s","html_body":"b","dry_run":true,"idempotency_key":"k","contact_id":null}';
    expect(complaints(sendEmailContract, { body })).toEqual({
      dry_run: ["is not a field of the body; it goes into the query, as ?dry_run=…"],
      idempotency_key: ["is not a field of the body; it goes into the header Idempotency-Key"],
    });
  });
});

describe("__proto__ is an unknown field like any other", () => {
  it.each([
    ["a list", listContactsContract, {}],
    ["a board", pipelineBoardContract, { id: newId() }],
  ])("in the query of %s", (_name, contract, params) => {
    const said = complaints(contract, { params, target: "/api/v1/x?__proto__=1" });
    expect(Object.entries(Object(said))).toEqual([["__proto__", [stranger]]]);
  });

  it("in the query of a dry run", () => {
    const body = '{"to_email":"a@b.test","subject":"s","html_body":"b"}';
    const said = complaints(sendEmailContract, { target: "/api/v1/email/send?dry_run=true&__proto__=1", body });
    expect(Object.entries(Object(said))).toEqual([["__proto__", [stranger]]]);
  });

  it.each(["1", "null"])("in a body, holding %s", (value) => {
    const body = `{"first_name":"a","__proto__":${value},"frist_name":null}`;
    const said = complaints(createContactContract, { body });
    expect(Object.entries(Object(said))).toEqual([
      ["__proto__", [stranger]],
      ["frist_name", [`${stranger}; did you mean first_name?`]],
    ]);
  });

  it.each(['{"a":1}', '"z"', "null"])("in a row of an import, holding %s", (value) => {
    const body = `{"rows":[{"first_name":"a"},{"__proto__":${value},"first_name":"a"}]}`;
    expect(complaints(importContactsContract, { body })).toEqual({ "rows[1].__proto__": [stranger] });
  });

  it("in metadata, whose other fields are kept as given", () => {
    const params = { id: newId() };
    const body = '{"metadata":{"__proto__":{"admin":true},"vip":true}}';
    expect(complaints(updateContactContract, { params, body })).toEqual({ "metadata.__proto__": [stranger] });
    const metadata = '{"vip":{"__proto__":{"a":1},"constructor":[]}}';
    const { metadata: kept } = read(updateContactContract, { params, body: `{"metadata":${metadata}}` });
    expect(JSON.stringify(kept)).toBe(metadata);
  });
});

describe("a number in a query", () => {
  const limitOf = (limit: string) => complaints(listContactsContract, { target: `/api/v1/contacts?limit=${limit}` });

  it.each([
    ["1", 1],
    ["100", 100],
    ["007", 7],
  ])("is %s", (text, limit) => expect(limitOf(text)).toMatchObject({ limit }));

  it.each(["0x10", "1e1", "%205", "5%20", "%2B5", "", "-1", "0", "101", "1.0", "1_0", "%D9%A5", "9".repeat(400)])(
    "is not %s",
    (text) => expect(limitOf(text)).toEqual({ limit: ["must be a whole number from 1 to 100"] }),
  );

  it("is 25, or 50 deals of a stage, where none is given", () => {
    expect(read(listContactsContract, {})).toMatchObject({ limit: 25 });
    expect(read(pipelineBoardContract, { params: { id: newId() } })).toMatchObject({ per_stage: 50 });
  });
});

describe("a list of addresses", () => {
  const letter = { to_email: "a@b.test", subject: "s", html_body: "b" };

  it.each([",", ", a@b.test", "a@b.test,,", "a@b.test,,,,c@b.test"])("has a comma too many: %s", (cc) => {
    const said = complaints(sendEmailContract, { body: JSON.stringify({ ...letter, cc, bcc: cc }) });
    const problem = ["has a comma with no address beside it; remove the comma"];
    expect(said).toEqual({ cc: problem, bcc: problem });
  });
});
