import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { knownMethods } from "./early-answers";
import { errorAnswer } from "./envelope";

/** Answers bytes that are not HTTP, and CONNECT, in the envelope; without this Node would send a bare status line. */
export function refuseBrokenRequests(server: Server): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (req, res) => responses.set(req.socket, res));
  server.on("clientError", (error, socket) => {
    const response = responses.get(socket);
    const isAnswering = response?.headersSent === true && !response.writableFinished;
    const isGone = "code" in error && error.code === "ECONNRESET";
    if (isGone || isAnswering || !socket.writable) socket.destroy();
    else if (isUnknownMethod(error)) answerRaw(socket, "METHOD_NOT_ALLOWED", "There is no such method.");
    else answerRaw(socket, "INVALID_BODY", ...reasonFor("code" in error ? String(error.code) : ""));
  });
  server.on("connect", (_req, socket) =>
    answerRaw(socket, "METHOD_NOT_ALLOWED", "CONNECT is not a method of this API."),
  );
}

/** What is wrong, and the way out. */
function reasonFor(code: string): [message: string, fix: string] {
  if (code === "HPE_HEADER_OVERFLOW")
    return ["The request's headers are larger than 16 KiB.", "Send fewer or shorter headers."];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return ["The request did not arrive completely in time.", "Send the whole request again, faster."];
  return ["The request is not well-formed HTTP/1.1.", "Send the request with an HTTP library, or mend its framing."];
}

/** Node's parser ends at a method it has never heard of, as at bytes that are no request at all. */
function isUnknownMethod(error: Error): boolean {
  if (!("code" in error) || error.code !== "HPE_INVALID_METHOD" || !("rawPacket" in error)) return false;
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/.test(String(error.rawPacket));
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
