import { beforeAll, expect, it } from "vitest";
import { createContactContract, listContactsContract } from "@/lib/contracts/contacts";
import { errorEnvelope } from "@/lib/contracts/errors";
import type { Endpoint } from "./endpoint";
import { route, unknownPath } from "./route";

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
});

const answering = (contract: Endpoint["contract"]): Endpoint => ({
  contract,
  handle: async () => new Response("done"),
});

const contacts = route(answering(createContactContract), answering(listContactsContract));

function ask(method?: string): [Request, { params: Promise<Record<string, string>> }] {
  const headers = method === undefined ? {} : { "x-tern-method": method };
  return [
    new Request("http://localhost/api/v1/contacts", { method: "OPTIONS", headers }),
    { params: Promise.resolve({}) },
  ];
}

it("a method that Next does not route is refused as one that is not offered, and Allow names what the path offers", async () => {
  for (const answer of [await contacts.OPTIONS(...ask("PROPFIND")), await contacts.PUT(...ask())]) {
    const { error } = errorEnvelope.parse(await answer.json());
    expect([answer.status, error.code, answer.headers.get("allow")]).toEqual([405, "METHOD_NOT_ALLOWED", "GET, POST"]);
    expect(error.message).toMatch(/^(PROPFIND|PUT) is not offered here; GET, POST is\.$/);
  }
});

it("OPTIONS itself is answered, not refused", async () => {
  const answer = await contacts.OPTIONS(...ask());
  expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, POST"]);
});

it("a path that is no endpoint is unknown to every method", async () => {
  expect((await unknownPath().OPTIONS(ask("PROPFIND")[0])).status).toBe(404);
});
