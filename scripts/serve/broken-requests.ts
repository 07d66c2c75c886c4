import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { knownMethods } from "./early-answers";
import { errorAnswer } from "./envelope";

/** Answers bytes that are not HTTP, and CONNECT, in the envelope; without this Node would send a bare status line. */
export function refuseBrokenRequests(server: Server): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();
  server.on("request", (req, res) => responses.set(req.socket, res));
  server.on("clientError", (error, socket) => {
    // A whole request that is being worked on when other bytes turn out broken is answered first, and truthfully.
    const response = responses.get(socket);
    const isPending = response !== undefined && !response.writableFinished;
    if (refused.has(socket)) return;
    refused.add(socket);
    socket.on("error", () => undefined);
    const isGone = "code" in error && error.code === "ECONNRESET";
    if (isGone || !socket.writable) socket.destroy();
    else if (isPending && response.req.complete) response.once("finish", () => refuse(error, socket));
    else if (isPending && response.headersSent) socket.destroy();
    else refuse(error, socket);
  });
  server.on("connect", (_req, socket) =>
    answerRaw(socket, "METHOD_NOT_ALLOWED", "CONNECT is not a method of this API."),
  );
}

function refuse(error: Error, socket: Duplex): void {
  if (isUnknownMethod(error)) answerRaw(socket, "METHOD_NOT_ALLOWED", "There is no such method.");
  else answerRaw(socket, "INVALID_BODY", ...reasonFor("code" in error ? String(error.code) : ""));
}

/** What is wrong, and the way out. */
function reasonFor(code: string): [message: string, fix: string] {
  if (code === "HPE_HEADER_OVERFLOW")
    return ["The request's headers are larger than 16 KiB.", "Send fewer or shorter headers."];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return ["The request did not arrive completely in time.", "Send the whole request again, faster."];
  return ["The request is not well-formed HTTP/1.1.", "Send the request with an HTTP library, or mend its framing."];
}

/**
 * Node's parser ends at a method it has never heard of, as at bytes that are no request at all. What it was given may
 * begin with requests that were whole: only the line that it ended in counts.
 */
function isUnknownMethod(error: Error): boolean {
  if (!("code" in error) || error.code !== "HPE_INVALID_METHOD") return false;
  if (!("bytesParsed" in error && "rawPacket" in error && Buffer.isBuffer(error.rawPacket))) return false;
  const packet = error.rawPacket.toString("latin1");
  const line = packet.slice(packet.lastIndexOf("\n", Number(error.bytesParsed) - 1) + 1);
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/.test(line);
}

function answerRaw(socket: Duplex, code: "INVALID_BODY" | "METHOD_NOT_ALLOWED", message: string, fix?: string): void {
  const { status, headers, body } = errorAnswer(code, message, undefined, fix);
  const isMethodWrong = code === "METHOD_NOT_ALLOWED";
  const reason = isMethodWrong ? "Method Not Allowed" : "Bad Request";
  const own = isMethodWrong ? { Connection: "close", Allow: knownMethods.join(", ") } : { Connection: "close" };
  const lines = Object.entries({ ...headers, ...own }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => undefined);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`, () => socket.destroy());
}
