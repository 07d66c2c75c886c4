import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, GoogleRefusal, googleErrorBody, OAuthRefusal } from "./google-error";
import type { Misbehaviour } from "./google-faults";
import { type Google, type Incoming, routeOf } from "./google-routes";
import type { Call } from "./google-state";

/** Above the largest upload, so that "too large" is an answer and not a broken connection. */
const maxBodyBytes = 80_000_000;

/** Answers as `routeOf` says, counts the calls, and misbehaves where a test asked for it. */
export function createGoogleServer(google: Google): Server {
  return createServer((request, response) => {
    serve(google, request, response).catch((err: unknown) => {
      response.destroy(err instanceof Error ? err : new Error(String(err)));
    });
  });
}

async function serve(google: Google, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state } = google;
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", state.url);
  const head = { method, url, headers: headersOf(request), body: Buffer.alloc(0) };
  const { operation } = routeOf(google, head);
  const call: Call = { operation, method, path: url.pathname + url.search, status: null };
  state.calls.push(call);
  const index = state.faults.findIndex((fault) => fault.operation === operation);
  const fault = index < 0 ? null : (state.faults.splice(index, 1)[0]?.misbehaviour ?? null);
  if (fault?.kind === "cut") {
    request.once("data", () => request.socket.resetAndDestroy());
    return;
  }
  const body = await read(request);
  const answer = fault && !fault.stored ? null : await answerOf(google, { ...head, body });
  if (fault) await misbehave(response, call, fault, answer);
  else if (answer) write(response, call, answer);
}

async function answerOf(google: Google, call: Incoming): Promise<Answer> {
  try {
    return await routeOf(google, call).answer();
  } catch (err) {
    if (err instanceof GoogleRefusal || err instanceof OAuthRefusal) return err.answer;
    return { status: 500, body: googleErrorBody(500, "backendError", `The stand-in failed: ${String(err)}`) };
  }
}

async function misbehave(
  response: ServerResponse,
  call: Call,
  fault: Misbehaviour,
  answer: Answer | null,
): Promise<void> {
  switch (fault.kind) {
    case "answer":
      write(response, call, fault.answer);
      return;
    case "slow":
      await sleep(1000);
      if (answer) write(response, call, answer);
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "truncated": {
      const text = textOf(answer ?? { status: 200, body: { id: "0123456789abcdef", threadId: "0123456789abcdef" } });
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": text.length });
      response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.socket?.destroySoon());
      return;
    }
    case "hang":
    case "cut":
  }
}

function write(response: ServerResponse, call: Call, answer: Answer): void {
  call.status = answer.status;
  const type = typeof answer.body === "string" ? {} : { "Content-Type": "application/json; charset=UTF-8" };
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(textOf(answer));
}

function textOf({ body }: Answer): Buffer {
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body, null, 1));
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
