import { once } from "node:events";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorEnvelope } from "@/lib/contracts/errors";
import { refuseBrokenRequests } from "./broken-requests";
import { answerEarly } from "./early-answers";
import { handOnMethod } from "./hand-on-method";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";
import { readRequestTarget } from "./request-target";

const server = createHttpServer();
server.on("request", async (req, res) => {
  readRequestTarget(req);
  if (answerEarly(req, res)) return;
  handOnMethod(req);
  // As a send does: the body first, then work that takes a while.
  await buffer(req).catch(() => undefined);
  await sleep(30);
  res.end(`passed on ${req.url} at ${req.headers.host} as ${req.method} for ${req.headers["x-tern-method"]}`);
});
refuseBrokenRequests(server);
let port = 0;

beforeAll(async () => {
  ({ port } = await listen(server, { host: "127.0.0.1", port: "0" }));
});
afterAll(() => server.close());

/** All that the server says to these very bytes, a moment between one piece and the next, until it hangs up. */
async function textOf(pieces: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  const closed = once(socket, "close");
  for (const piece of pieces) {
    socket.write(piece);
    await sleep(10);
  }
  await closed;
  return text;
}

async function answerTo(bytes: string) {
  const [head = "", body = ""] = (await textOf([bytes])).split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body };
}

const closing = "Host: x\r\nConnection: close\r\n\r\n";

describe("what never reaches the application", () => {
  it.each([
    ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", 405, "METHOD_NOT_ALLOWED"],
    ["a path that cannot be decoded", `GET /api/v1/%E0%A4%A HTTP/1.1\r\n${closing}`, 404, "NOT_FOUND"],
    ["a slash at the end, for an unknown method", `TRACE /api/v1/me/ HTTP/1.1\r\n${closing}`, 404, "NOT_FOUND"],
    ["a slash at the end", `POST /api/v1/email/send/ HTTP/1.1\r\n${closing}`, 404, "NOT_FOUND"],
    ["two slashes in a row", `GET //api/v1/contacts HTTP/1.1\r\n${closing}`, 404, "NOT_FOUND"],
    ["no Host", "GET /api/v1/contacts HTTP/1.1\r\n\r\n", 400, "INVALID_BODY"],
    ["a method nobody knows", `FOO /api/v1/contacts HTTP/1.1\r\n${closing}`, 405, "METHOD_NOT_ALLOWED"],
    ["the server as a whole", `GET * HTTP/1.1\r\n${closing}`, 404, "NOT_FOUND"],
    ["bytes that are not HTTP", "hello\r\n\r\n", 400, "INVALID_BODY"],
    ["headers that are too large", `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n${closing}`, 400, "INVALID_BODY"],
    [
      "two lengths at once",
      `POST /api/x HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${closing}`,
      400,
      "INVALID_BODY",
    ],
  ])("is answered in the envelope: %s", async (_name, bytes, status, code) => {
    const answer = await answerTo(bytes);
    const envelope = errorEnvelope.parse(JSON.parse(answer.body));
    expect(answer.status).toBe(status);
    expect(envelope.error).toMatchObject({ code, status });
    expect(answer.head).toContain(`X-Request-Id: ${envelope.meta.request_id}`);
  });

  it.each([
    ["a length that counts characters instead of bytes", '{"subject":"Gr\u00fc\u00dfe"}', 20, "INVALID_BODY"],
    ["a brace too many", '{"subject":"x"}}', 15, "INVALID_BODY"],
    ["a second request with broken headers", "GET /x HTTP/1.1\r\nBad Header\r\n\r\n", 0, "INVALID_BODY"],
    ["a second request with a method nobody knows", "FOO /x HTTP/1.1\r\n\r\n", 0, "METHOD_NOT_ALLOWED"],
  ])("comes after the answer to the whole request before it: %s", async (_name, bytes, length, code) => {
    const head = `POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
    for (const pieces of [[`${head}${bytes}`], [head + bytes.slice(0, length), bytes.slice(length)]]) {
      const text = await textOf(pieces);
      const [first = "", second = ""] = text.split(/(?=HTTP\/1\.1 4)/);
      expect(first).toMatch(/^HTTP\/1\.1 200 [\s\S]*passed on \/api\/v1\/x at x as POST/);
      expect(second).toContain(`"code":"${code}"`);
    }
  });

  it("is answered at once while the body of its own request is read", async () => {
    const text = await textOf([
      "POST /api/v1/slow HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
      "5\r\nhello\r\nnonsense\r\n",
    ]);
    expect(text).toMatch(/^HTTP\/1\.1 400 [\s\S]*INVALID_BODY/);
    expect(text).not.toContain("passed on");
  });

  it("is plain where no API was asked for: no Host", async () => {
    const answer = await answerTo("GET /w/acme HTTP/1.1\r\n\r\n");
    expect(answer.status).toBe(400);
    expect(answer.head).toContain("Content-Type: text/plain");
    expect(answer.body).toContain("Bad request\n");
  });

  it("has no Host in HTTP/1.0, and is passed on", async () => {
    expect((await answerTo("GET /api/v1/x HTTP/1.0\r\n\r\n")).body).toContain("passed on");
  });

  it("keeps the caller's request id", async () => {
    const answer = await answerTo(`GET /api/v1/x/ HTTP/1.1\r\nX-Request-Id: abc-1\r\n${closing}`);
    expect(answer.head).toContain("X-Request-Id: abc-1");
  });

  it("is plain where no API was asked for: an unknown method", async () => {
    const answer = await answerTo(`PROPFIND /w/acme HTTP/1.1\r\n${closing}`);
    expect(answer.status).toBe(405);
    expect(answer.head).toContain("Allow: GET, HEAD, POST");
    expect(answer.body).toContain("Method not allowed\n");
  });

  it.each(["GET", "POST", "PATCH", "DELETE", "OPTIONS"])("passes %s on, whatever the caller claims", async (method) => {
    const request = `${method} /api/v1/x?a=//b/ HTTP/1.1\r\nX-Tern-Method: PROPFIND\r\n${closing}`;
    expect((await answerTo(request)).body).toContain(`passed on /api/v1/x?a=//b/ at x as ${method} for undefined`);
  });

  it.each(["PROPFIND", "TRACE", "M-SEARCH"])("asks the path what it offers instead of %s", async (method) => {
    const request = `${method} /api/v1/x HTTP/1.1\r\nX-Tern-Method: GET\r\n${closing}`;
    expect((await answerTo(request)).body).toContain(`passed on /api/v1/x at x as OPTIONS for ${method}`);
  });

  it.each([
    ["http://tern.lan:3000/api/v1/x?a=1", "passed on /api/v1/x?a=1 at tern.lan:3000"],
    ["HTTP://tern.lan?a=1", "passed on /?a=1 at tern.lan"],
  ])("understands a target in absolute form: %s", async (target, seen) => {
    expect((await answerTo(`GET ${target} HTTP/1.1\r\n${closing}`)).body).toContain(seen);
  });

  it("does not let an absolute target by where its path would be refused", async () => {
    expect((await answerTo(`GET http://x//api/v1/x HTTP/1.1\r\n${closing}`)).status).toBe(404);
  });

  it("says what the server knows to OPTIONS *", async () => {
    const { status, head } = await answerTo(`OPTIONS * HTTP/1.1\r\n${closing}`);
    expect(status).toBe(204);
    expect(head).toContain("Allow: GET, HEAD, POST");
  });

  it("answers a request that only offers an upgrade", async () => {
    const offer =
      "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nHost: x\r\n\r\n";
    expect((await answerTo(`GET /api/v1/x HTTP/1.1\r\n${offer}`)).body).toContain("passed on");
  });

  it("offers a way out that fits what is wrong", async () => {
    const answer = await answerTo(`GET /api/x HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n${closing}`);
    expect(errorEnvelope.parse(JSON.parse(answer.body)).error.fix).toBe("Send fewer or shorter headers.");
  });
});
