import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { testCertificate } from "@/lib/email/providers/smtp/testing/test-certificate";
import { DeadlineError } from "@/lib/net/deadline";
import { readGmailAnswer } from "./gmail-answer";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** The environment is read once a process: each base URL gets modules of its own. */
async function callAt(baseUrl: string, signal = new AbortController().signal) {
  vi.resetModules();
  process.env.GMAIL_API_BASE_URL = baseUrl;
  process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
  const { callGmail } = await import("./gmail-api");
  const body = { type: "message/rfc822", chunks: [Buffer.from("x".repeat(1000))] };
  return callGmail({ method: "POST", path: "drafts", accessToken: "ya29.secret", upload: "media", body }, signal);
}

async function stopAfter(ms: number): Promise<AbortSignal> {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DeadlineError()), ms);
  return controller.signal;
}

describe("the request certainly did not go out", () => {
  it("nobody listens", async () => {
    const port = await listen(createServer());
    servers.pop()?.close();
    const why = "the connection to Google failed (ECONNREFUSED)";
    expect(await callAt(`http://127.0.0.1:${port}`)).toEqual({ kind: "not_sent", why });
  });

  it("the name leads nowhere", async () => {
    expect(await callAt("http://gmail.invalid")).toMatchObject({
      kind: "not_sent",
      why: expect.stringMatching(/\(E\w+\)/),
    });
  });

  it("a certificate that nobody vouches for; the request is not even begun", async () => {
    let requests = 0;
    const server = createHttpsServer({ ...testCertificate }, () => {
      requests += 1;
    });
    const port = await listen(server);
    const why = "the connection to Google failed (DEPTH_ZERO_SELF_SIGNED_CERT)";
    expect(await callAt(`https://127.0.0.1:${port}`)).toEqual({ kind: "not_sent", why });
    expect(requests).toBe(0);
  });

  it("connected, but never secured", async () => {
    const port = await listen(createServer(() => undefined));
    const why = "Google took too long";
    expect(await callAt(`https://127.0.0.1:${port}`, await stopAfter(300))).toEqual({ kind: "not_sent", why });
  });
});

describe("the request went out", () => {
  it("and was never answered, or the connection broke: lost", async () => {
    const silent = await listen(createServer((socket) => socket.resume()));
    const why = "Google took too long";
    expect(await callAt(`http://127.0.0.1:${silent}`, await stopAfter(300))).toEqual({ kind: "lost", why });
    const breaking = await listen(
      createServer((socket) => socket.once("data", () => setTimeout(() => socket.resetAndDestroy(), 50))),
    );
    expect(await callAt(`http://127.0.0.1:${breaking}`)).toMatchObject({ kind: "lost" });
  });

  it.each([
    ['HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{"id":"a b"}\n', { kind: "ok", json: { id: "a b" } }],
    ["HTTP/1.1 204 No Content\r\n\r\n", { kind: "ok", json: {} }],
    ['HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"id":', { kind: "lost" }],
    ["HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", { kind: "lost" }],
    ["garbage that is not HTTP\r\n\r\n", { kind: "lost" }],
    ["HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", { kind: "refused" }],
    ["HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", { kind: "lost" }],
    ["HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", { kind: "lost" }],
    [
      "HTTP/1.1 429 No\r\nRetry-After: 9\r\nContent-Length: 99\r\n\r\n{",
      { kind: "refused", refusal: { status: 429, retryAfterSeconds: 9 } },
    ],
  ])("answered %j", async (answer, expected) => {
    const port = await listen(createServer((socket) => socket.once("data", () => socket.end(answer))));
    expect(await callAt(`http://127.0.0.1:${port}`)).toMatchObject(expected);
  });
});

describe("Google's words", () => {
  const refusal = (error: object, accessToken = "token-1") => {
    const text = JSON.stringify({ error });
    const answer = readGmailAnswer({ status: 403, retryAfter: null, text, isWhole: true }, accessToken);
    return answer.kind === "refused" ? answer.refusal : null;
  };

  it("are one line of at most 500 characters, without any token", () => {
    const message = `No\r\n\u202eway: token-1, ya29.a0Secret-x_y and ${"long ".repeat(200)}`;
    const shown = refusal({ message })?.message ?? "";
    expect(shown).toMatch(/^No way: \[hidden\], \[hidden\] and long/);
    expect(shown).toHaveLength(500);
    expect(refusal({ message: `${"x".repeat(498)}😀xx` })?.message).toBe(`${"x".repeat(498)}…`);
    expect(refusal({ message: "half \ud83d of it" })?.message).toBe("half of it");
  });

  it.each([
    [{ errors: [{ reason: "rateLimitExceeded" }], status: "PERMISSION_DENIED" }, "rateLimitExceeded"],
    [{ details: [{ "@type": "x" }, { reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }] }, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"],
    [{ status: "RESOURCE_EXHAUSTED" }, "RESOURCE_EXHAUSTED"],
    [{ errors: "no list", message: 7 }, ""],
  ])("have their reason wherever Google puts it: %j", (error, reason) => {
    expect(refusal(error)?.reason).toBe(reason);
  });
});
