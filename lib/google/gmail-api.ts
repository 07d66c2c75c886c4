import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { DeadlineError } from "@/lib/net/deadline";
import { gmailApiBaseUrl } from "./endpoints";
import { type GmailAnswer, type RawAnswer, readGmailAnswer } from "./gmail-answer";
import { googleAgent } from "./google-agent";

export type GmailRequest = {
  method: "GET" | "POST" | "DELETE";
  /** Behind `/gmail/v1/users/me/`, such as `drafts/send`; already encoded. */
  path: string;
  query?: readonly (readonly [name: string, value: string])[];
  accessToken: string;
  body?: { type: string; chunks: readonly Buffer[] };
  /** Goes to Gmail's upload address, which takes large messages. */
  upload?: "media" | "multipart";
};

const connectTimeoutMs = 10_000;
/** Far above any answer that is asked for. */
const maxAnswerBytes = 4_000_000;

/**
 * One call of the Gmail API: once, never repeated, never followed elsewhere. Made with node:http rather than fetch
 * because it tells whether the whole request had been handed to the system: only then may Google have acted on it.
 * Never throws for anything Google or the network can do.
 *
 * @param signal ends the call; what it means then depends on how far it had got
 */
export function callGmail(call: GmailRequest, signal: AbortSignal): Promise<GmailAnswer> {
  if (signal.aborted) return Promise.resolve({ kind: "not_sent", why: wordFor(signal.reason) });
  return new Promise((resolve) => {
    const outgoing = open(call);
    const progress = watch(outgoing);
    const onStop = () => outgoing.destroy(signal.reason);
    const settle = (answer: GmailAnswer) => {
      signal.removeEventListener("abort", onStop);
      resolve(answer);
    };
    signal.addEventListener("abort", onStop, { once: true });
    outgoing.on("error", (err) => settle({ kind: progress.wentOut ? "lost" : "not_sent", why: wordFor(err) }));
    outgoing.on("response", (response) => {
      read(response).then(
        (raw) => settle(readGmailAnswer(raw, call.accessToken)),
        (err: unknown) => settle({ kind: "lost", why: wordFor(err) }),
      );
    });
    for (const chunk of call.body?.chunks ?? []) outgoing.write(chunk);
    outgoing.end();
  });
}

function open({ method, path, query = [], accessToken, body, upload }: GmailRequest): ClientRequest {
  const url = new URL(`${gmailApiBaseUrl()}${upload ? "/upload" : ""}/gmail/v1/users/me/${path}`);
  if (upload) url.searchParams.set("uploadType", upload);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const isTls = url.protocol === "https:";
  const bytes = (body?.chunks ?? []).reduce((total, chunk) => total + chunk.length, 0);
  const headers = {
    Authorization: `Bearer ${accessToken}`,
    Accept: "application/json",
    ...(method === "POST" ? { "Content-Length": bytes } : {}),
    ...(body ? { "Content-Type": body.type } : {}),
  };
  return (isTls ? httpsRequest : httpRequest)(url, { method, headers, agent: googleAgent(isTls) });
}

/** `wentOut`: connected, secured, and the last byte handed to the system. */
function watch(outgoing: ClientRequest): { wentOut: boolean } {
  const progress = { wentOut: false };
  let isConnected = false;
  outgoing.on("socket", (socket: Socket) => {
    if (!socket.connecting) {
      isConnected = true;
      return;
    }
    const timer = setTimeout(() => outgoing.destroy(new DeadlineError()), connectTimeoutMs);
    socket.once("close", () => clearTimeout(timer));
    socket.once("encrypted" in socket ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      isConnected = true;
    });
  });
  outgoing.on("finish", () => {
    progress.wentOut = isConnected;
  });
  return progress;
}

/** A no counts even when its text breaks off. */
async function read(response: IncomingMessage): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const head = { status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] ?? null };
  try {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) throw new Error("The answer has no end.");
      chunks.push(chunk);
    }
    return { ...head, text: Buffer.concat(chunks).toString("utf8"), isWhole: true };
  } catch (err) {
    if (head.status >= 300) return { ...head, text: "", isWhole: false };
    throw err;
  }
}

/** Our own words, or a code such as ECONNREFUSED that an operator can look up; never an address, never a header. */
function wordFor(err: unknown): string {
  if (err instanceof Error && err.name === "DeadlineError") return "Google took too long";
  const code = err instanceof Error && "code" in err ? String(err.code) : "";
  if (/^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return `the connection to Google failed (${code})`;
  return err instanceof Error && err.name === "StoppedError" ? "sending was stopped" : "the connection to Google broke";
}
