import type { Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
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
    else answerRaw(socket, "INVALID_BODY", reasonFor("code" in error ? String(error.code) : ""));
  });
  server.on("connect", (_req, socket) =>
    answerRaw(socket, "METHOD_NOT_ALLOWED", "CONNECT is not a method of this API."),
  );
}

function reasonFor(code: string): string {
  if (code === "HPE_HEADER_OVERFLOW") return "The request's headers are larger than 16 KiB.";
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "The request did not arrive completely in time.";
  return "The request is not well-formed HTTP/1.1.";
}

function answerRaw(socket: Duplex, code: "INVALID_BODY" | "METHOD_NOT_ALLOWED", message: string): void {
  const { status, headers, body } = errorAnswer(code, message);
  const reason = status === 405 ? "Method Not Allowed" : "Bad Request";
  const lines = Object.entries({ ...headers, Connection: "close" }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => undefined);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`, () => socket.destroy());
}
