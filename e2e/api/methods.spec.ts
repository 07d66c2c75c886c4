import { validRequest } from "@/e2e/fixtures/contract-request";
import { expect, test } from "@/e2e/fixtures/product";
import { rawAnswer } from "@/e2e/fixtures/raw-socket";
import { errorEnvelope } from "@/lib/contracts/errors";
import { registry } from "@/lib/contracts/registry";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const paths = [...new Set(registry.map(({ path }) => path))];

for (const path of paths) {
  const contracts = registry.filter((contract) => contract.path === path);
  const [first] = contracts;
  if (!first) continue;
  const offered = contracts.map(({ method }) => String(method));
  const { path: url } = validRequest(first);

  test(`${path}: methods it does not offer are 405, and Allow names those it does`, async ({ api }) => {
    for (const method of [...methods, "PROPFIND", "TRACE"].filter((name) => !offered.includes(name))) {
      const answer = await api.raw({ method, path: url });
      expect([method, answer.verdict]).toEqual([method, "405 METHOD_NOT_ALLOWED"]);
      const allowed = String(answer.headers.allow)
        .split(", ")
        .filter((name) => methods.includes(name));
      expect(allowed.toSorted()).toEqual(offered.toSorted());
      expect(answer.error.message).toContain(method);
    }
  });

  test(`${path}: HEAD answers as GET would, without a body`, async ({ api }) => {
    const head = await api.raw({ method: "HEAD", path: url });
    const get = await api.raw({ method: "GET", path: url });
    expect(head.status).toBe(get.status);
    expect(head.bytes).toHaveLength(0);
  });
}

test("OPTIONS tells the methods of a path, does nothing and opens nothing to other origins", async ({ api }) => {
  for (const path of paths) {
    const contracts = registry.filter((contract) => contract.path === path);
    const offered = contracts.map(({ method }) => String(method));
    const url = contracts.map((contract) => validRequest(contract).path)[0] ?? "";
    const answer = await api.raw(
      { method: "OPTIONS", path: url },
      { key: null, headers: { Origin: "https://evil.test" } },
    );
    expect([200, 204]).toContain(answer.status);
    const allowed = String(answer.headers.allow)
      .split(/, */)
      .filter((method) => methods.includes(method));
    expect([path, allowed.toSorted()]).toEqual([path, offered.toSorted()]);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

for (const path of [
  "/api",
  "/api/",
  "/api/v1",
  "/api/v1/",
  "/api/v1/nothing",
  "/api/v2/contacts",
  "/api/v1/contacts/01900000-0000-7000-8000-000000000000/nothing",
  "/api/v1/email",
  "/api/v1/email/send/",
  "/api/v1//contacts",
  "/api/v1/contacts/",
  "/api/v1/contacts%2f",
  "/api/v1/%E0%A4%A",
  "/api/v1/..%2f..%2fetc%2fpasswd",
  "/api/health",
]) {
  test(`${path} is no endpoint: 404 in the envelope, for every method`, async ({ api }) => {
    for (const method of [...methods, "PROPFIND"]) {
      expect([method, (await api.raw({ method, path })).verdict]).toEqual([method, "404 NOT_FOUND"]);
    }
    expect((await api.raw({ method: "HEAD", path })).status).toBe(404);
  });
}

for (const [method, status] of [
  ["PROPFIND", 405],
  ["TRACE", 405],
  ["CONNECT", 405],
  ["SEARCH", 405],
  ["FOO", 405],
  ["get", 405],
] as const) {
  test(`${method} is no method of the API, and is answered in the envelope`, async ({ server, installation }) => {
    const target = method === "CONNECT" ? "example.com:443" : "/api/v1/contacts";
    const head = `${method} ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${installation.keys.owner}\r\nConnection: close\r\n\r\n`;
    const answer = await rawAnswer(server.baseUrl, head);
    expect(answer.status).toBe(status);
    const { error, meta } = errorEnvelope.parse(JSON.parse(answer.body));
    expect(error.status).toBe(status);
    expect(answer.head.toLowerCase()).toContain(`x-request-id: ${meta.request_id}`);
  });
}

test("a request without a Host is broken HTTP, and is answered in the envelope", async ({ server }) => {
  const answer = await rawAnswer(server.baseUrl, "GET /api/v1/health HTTP/1.1\r\nX-Request-Id: abc-1\r\n\r\n");
  expect(answer.status).toBe(400);
  const { error, meta } = errorEnvelope.parse(JSON.parse(answer.body));
  expect([error.code, meta.request_id]).toEqual(["INVALID_BODY", "abc-1"]);
});

test("a request id that makes sense comes back, in the answer and in the log; any other is replaced", async ({
  api,
  server,
}) => {
  const given = "Trace-7:a/b+c=._-";
  const paths = ["/contacts", "/contacts?nonsense=1", "/nothing", "/health"];
  for (const path of paths) {
    expect((await api.get(path, { headers: { "X-Request-Id": given } })).requestId).toBe(given);
    for (const bad of ["has space", "a".repeat(129), '"><script>', "ünïcode", ""]) {
      const latin1 = Buffer.from(bad).toString("latin1");
      const answer = await api.get(path, { headers: { "X-Request-Id": latin1 } });
      expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  }
  const lines = server
    .log()
    .split("\n")
    .filter((line) => line.includes(given));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ request_id: given, operation: "listContacts", status: 200 }),
  );
});

for (const offer of ["h2c", "websocket", "TLS/1.0"]) {
  // Java's client offers HTTP/2 to every server it reaches without TLS.
  test(`an offer to upgrade to ${offer} is passed over, and the request answered`, async ({ server }) => {
    const head = `GET /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${offer}\r\n\r\n`;
    for (const _ of [1, 2]) expect((await rawAnswer(server.baseUrl, head)).status).toBe(200);
  });
}
