import { gzipSync } from "node:zlib";
import { guardedContracts, validRequest } from "@/e2e/fixtures/contract-request";
import { expect, test } from "@/e2e/fixtures/product";
import { registry } from "@/lib/contracts/registry";

const notJson: Record<string, string | Buffer> = {
  nothing: "",
  "white space": " \n ",
  "half of it": '{"to_email": "a@b.test"',
  "something behind it": "{} {}",
  "a list": "[]",
  null: "null",
  "a string": '"{}"',
  "a number": "1",
  "bytes that are no UTF-8": Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
  "a byte order mark before it": Buffer.from("\ufeff{}"),
  "UTF-16": Buffer.from("\ufeff{}", "utf16le"),
  "a form": "to_email=a%40b.test",
  "single quotes": "{'a': 1}",
  NaN: '{"a": NaN}',
};

const otherTypes = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/xml",
  "text/json",
  "",
];

for (const contract of guardedContracts) {
  test(`${contract.id}: an unknown query parameter is refused by its name`, async ({ api }) => {
    const request = validRequest(contract);
    const answer = await api.raw({ ...request, path: `${request.path}?no_such_parameter=1` });
    expect(answer.status).toBe(400);
    expect(answer.error.details?.fields).toHaveProperty("no_such_parameter");
  });
}

for (const contract of guardedContracts.filter(({ body }) => body !== null)) {
  test(`${contract.id}: a body that is no JSON object is INVALID_BODY`, async ({ api }) => {
    const request = validRequest(contract);
    for (const [name, body] of Object.entries(notJson)) {
      expect([name, (await api.raw({ ...request, body })).verdict]).toEqual([name, "400 INVALID_BODY"]);
    }
  });

  test(`${contract.id}: a body of another type is UNSUPPORTED_MEDIA_TYPE`, async ({ api }) => {
    const request = validRequest(contract);
    for (const type of otherTypes.filter((name) => !(contract.filesField && name.startsWith("multipart/")))) {
      const answer = await api.raw({ ...request, headers: { "Content-Type": type } });
      expect([type, answer.verdict]).toEqual([type, "415 UNSUPPORTED_MEDIA_TYPE"]);
    }
    const withoutType = await api.raw({ method: request.method, path: request.path, body: request.body ?? "" });
    expect(withoutType.verdict).toBe("415 UNSUPPORTED_MEDIA_TYPE");
    const headers = { "Content-Type": "application/json", "Content-Encoding": "gzip" };
    const zipped = await api.raw({ ...request, headers, body: gzipSync(request.body ?? "") });
    expect([zipped.verdict, zipped.error.message]).toEqual([
      "415 UNSUPPORTED_MEDIA_TYPE",
      expect.stringMatching(/gzip/),
    ]);
    const withParameter = await api.raw({ ...request, headers: { "Content-Type": "Application/JSON; charset=UTF-8" } });
    expect(withParameter.status).not.toBe(415);
  });

  test(`${contract.id}: an unknown field is refused by its name, whatever else is right`, async ({ api }) => {
    const request = validRequest(contract);
    const example: unknown = JSON.parse(String(request.body));
    const body = JSON.stringify({ ...Object(example), no_such_field: 1 });
    const answer = await api.raw({ ...request, body });
    expect(answer.status).toBe(400);
    expect(answer.error.details?.fields).toHaveProperty("no_such_field");
  });
}

test("a misspelt parameter is answered with the name that was meant", async ({ api }) => {
  for (const [path, meant] of [
    ["/contacts?limt=5", "limit"],
    ["/email/logs?contactid=x", "contact_id"],
    ["/deals?statuss=open", "status"],
  ]) {
    expect((await api.get(String(path))).error.hint).toContain(meant);
  }
});

test("lists refuse limits, cursors and names that make no sense", async ({ api }) => {
  const lists = registry.filter(({ method, paged, path }) => method === "GET" && paged && !path.includes("{id}"));
  for (const contract of lists) {
    for (const query of [
      "limit=0",
      "limit=101",
      "limit=-1",
      "limit=1.5",
      "limit=ten",
      "limit=1e9",
      "limit=",
      "limit=0x10",
      "limit=1e1",
      "limit=%205",
      "limit=%2B5",
      "__proto__=1",
      "constructor=1",
      "_rsc=1",
      "after=x",
      "before=x",
      "cursor=%00",
    ]) {
      const answer = await api.raw({ method: "GET", path: `/api/v1${contract.path}?${query}` });
      expect([contract.id, query, answer.verdict]).toEqual([contract.id, query, "400 VALIDATION_ERROR"]);
    }
  }
});
