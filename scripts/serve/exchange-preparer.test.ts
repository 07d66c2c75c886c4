import { createServer } from "node:http";
import { afterEach, expect, it } from "vitest";
import { exchangePreparer } from "./exchange-preparer";
import { listen } from "./listen";

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What the application would see of a request, and what the caller gets with the answer. */
async function ask(appUrl: string, path: string, headers: Record<string, string> = {}) {
  const prepare = exchangePreparer(appUrl);
  const server = createServer((req, res) => {
    prepare(req, res);
    res.end(
      JSON.stringify({ peer: req.headers["x-tern-peer"], path: req.headers["x-tern-path"], rsc: req.headers.rsc }),
    );
  });
  servers.push(server);
  const { port } = await listen(server, { host: "127.0.0.1", port: "0" });
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { seen: await response.json(), hsts: response.headers.get("strict-transport-security") };
}

it("tells the application who asks for what, whatever the caller claims", async () => {
  const forged = { "X-Tern-Peer": "1.2.3.4", "X-Tern-Path": "/elsewhere" };
  const { seen } = await ask("http://tern.lan", "/w/acme/deals?view=board", forged);
  expect(seen).toMatchObject({ peer: "127.0.0.1", path: "/w/acme/deals?view=board" });
});

it.each([
  ["/w/acme?_rsc=1a2b", "/w/acme"],
  ["/w/acme?view=board&_rsc=1a2b", "/w/acme?view=board"],
  ["/w/acme?_rsc=1a2b&view=board", "/w/acme?view=board"],
  ["/api/v1/contacts?_rsc=1a2b", "/api/v1/contacts?_rsc=1a2b"],
])("leaves out what Next's router adds to pages: %s", async (asked, path) => {
  expect((await ask("http://tern.lan", asked)).seen.path).toBe(path);
});

it.each([
  ["/api/v1/contacts", undefined],
  ["/w/acme/contacts", "1"],
])("lets Next's pages ask for their own kind of answer, and nobody else: %s", async (path, rsc) => {
  expect((await ask("http://tern.lan", path, { RSC: "1" })).seen.rsc).toBe(rsc);
});

it("asks browsers to insist on TLS where TLS is spoken, and only there", async () => {
  expect((await ask("https://tern.test", "/")).hsts).toBe("max-age=63072000");
  expect((await ask("http://tern.lan", "/")).hsts).toBeNull();
});
