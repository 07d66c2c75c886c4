import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { errorEnvelope } from "@/lib/contracts/errors";
import { limits } from "@/lib/contracts/limits";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";

const server = createHttpServer();
server.on("request", (req, res) => {
  let bytes = 0;
  req.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  req.on("end", () => res.end(`read ${bytes}`));
});
let port = 0;

beforeAll(async () => {
  ({ port } = await listen(server, { host: "127.0.0.1", port: "0" }));
});
afterAll(() => server.close());

/** Sends a head, and its body only once it is asked for. Returns all that comes until the connection is closed. */
async function converse(lines: string[], body: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    if (text === "" && String(chunk).startsWith("HTTP/1.1 100 ")) socket.write(body);
    text += String(chunk);
  });
  socket.write(`${["POST /api/v1/email/send HTTP/1.1", "Host: x", ...lines].join("\r\n")}\r\n\r\n`);
  await once(socket, "close");
  return text;
}

it("a body that is announced as too large is refused, not asked for, and the connection closed", async () => {
  const length = `Content-Length: ${limits.requestBodyBytes + 1}`;
  const text = await converse(["Expect: 100-continue", length, "X-Request-Id: abc-1"], "never sent");
  const [head = "", body = ""] = text.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 413 /);
  expect(head).toMatch(/^Connection: close$/im);
  expect(errorEnvelope.parse(JSON.parse(body))).toMatchObject({
    error: { code: "PAYLOAD_TOO_LARGE", status: 413 },
    meta: { request_id: "abc-1" },
  });
});

it.each([
  ["of a fitting length", ["Content-Length: 5"], "hello"],
  ["of unknown length", ["Transfer-Encoding: chunked"], "5\r\nhello\r\n0\r\n\r\n"],
])("a body %s is asked for and read", async (_name, lines, body) => {
  const text = await converse(["Expect: 100-continue", "Connection: close", ...lines], body);
  expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  expect(text).toContain("read 5");
});

it("another expectation is passed over", async () => {
  const text = await converse(["Expect: the unexpected", "Connection: close", "Content-Length: 0"], "");
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
});
