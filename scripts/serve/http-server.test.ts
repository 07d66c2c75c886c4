import { once } from "node:events";
import { type IncomingMessage, type RequestListener, request, type Server } from "node:http";
import { createRequire } from "node:module";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";

/** What Next compresses with. */
const compression: unknown = createRequire(import.meta.url)("next/dist/compiled/compression");

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const length = 50_000;

/** A route's answer as it comes out of Next: without Content-Length. */
const file =
  (type: string): RequestListener =>
  (req, res) => {
    if (typeof compression === "function") compression()(req, res, () => undefined);
    res.setHeader("Content-Type", type);
    res.setHeader("X-Tern-Content-Length", String(length));
    if (req.method !== "HEAD") res.write("a".repeat(length));
    res.end();
  };

async function ask(listener: RequestListener, method = "GET", headers: Record<string, string> = {}) {
  const server = createHttpServer();
  servers.push(server);
  server.on("request", listener);
  const { port } = await listen(server, { host: "127.0.0.1", port: "0" });
  const sent = request({ host: "127.0.0.1", port, method, headers: { Connection: "close", ...headers } });
  const [answer]: IncomingMessage[] = await once(sent.end(), "response");
  if (!answer) throw new Error("no answer");
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  expect(answer.headers).not.toHaveProperty("x-tern-content-length");
  return { headers: answer.headers, bytes };
}

const gzip = { "Accept-Encoding": "gzip" };

describe("the length of a download", () => {
  it.each([
    ["is not compressible", "application/zip", gzip],
    ["is not to be compressed", "text/csv", {}],
  ])("is told where it %s", async (_name, type, headers) => {
    const answer = await ask(file(type), "GET", headers);
    expect([answer.headers["content-length"], answer.bytes]).toEqual([String(length), length]);
    expect(answer.headers["transfer-encoding"]).toBeUndefined();
  });

  it("is not told of what goes out compressed", async () => {
    const answer = await ask(file("text/csv"), "GET", gzip);
    expect(answer.headers).toMatchObject({ "content-encoding": "gzip", "transfer-encoding": "chunked" });
    expect(answer.headers).not.toHaveProperty("content-length");
    expect(answer.bytes).toBeLessThan(length);
  });

  it("is told to HEAD, where GET would say the same", async () => {
    const [zip, csv] = [await ask(file("application/zip"), "HEAD", gzip), await ask(file("text/csv"), "HEAD", gzip)];
    expect([zip.headers["content-length"], zip.bytes]).toEqual([String(length), 0]);
    expect(csv.headers).not.toHaveProperty("content-length");
  });
});

it("a status line and headers that are written by hand go out as they are", async () => {
  const answer = await ask((_req, res) => res.writeHead(200, "Fine", { "X-A": "1" }).end("ok"));
  expect(answer.headers["x-a"]).toBe("1");
  const other = await ask((_req, res) => res.writeHead(200, { "X-B": "2", "Content-Length": "2" }).end("ok"));
  expect(other.headers).toMatchObject({ "x-b": "2", "content-length": "2" });
});
