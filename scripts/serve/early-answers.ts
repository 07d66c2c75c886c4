import type { IncomingMessage, ServerResponse } from "node:http";
import { errorAnswer } from "./envelope";

export const knownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Answers what Next would answer with an empty or an HTML page of its own. Returns whether it did. */
export function answerEarly(req: IncomingMessage, res: ServerResponse): boolean {
  const path = (req.url ?? "").split("?", 1)[0] ?? "";
  const method = req.method ?? "";
  if (isHostMissing(req)) return refuseNamelessHost(req, res, path);
  if (path === "*") return answerForServer(req, res);
  if (!isApi(path)) return !knownMethods.includes(method) && refuseMethod(res);
  const problem = problemWith(path);
  if (problem === undefined) return false;
  write(res, "NOT_FOUND", `There is no such path: ${problem}.`, req);
  return true;
}

/** What Next would redirect, or answer with a page, instead of calling it unknown. */
function problemWith(path: string): string | undefined {
  if (/[\\/]{2}|\\/.test(path)) return "it has an empty part or a backslash";
  if (path.endsWith("/")) return "it ends with a slash";
  if (!isDecodable(path)) return "a % in it is not followed by two hexadecimal digits of UTF-8";
  return undefined;
}

/** `OPTIONS *` asks about the server as a whole (RFC 9110 §9.3.7); nothing else can be asked of it. */
function answerForServer(req: IncomingMessage, res: ServerResponse): boolean {
  res.setHeader("Allow", knownMethods.join(", "));
  if (req.method === "OPTIONS") res.writeHead(204).end();
  else write(res, "NOT_FOUND", "There is no such path: *.", req);
  return true;
}

/** RFC 9112 §3.2. HTTP/1.0 did not know it yet. */
function isHostMissing({ httpVersion, headers }: IncomingMessage): boolean {
  return httpVersion === "1.1" && headers.host === undefined;
}

function refuseNamelessHost(req: IncomingMessage, res: ServerResponse, path: string): boolean {
  res.setHeader("Connection", "close");
  const fix = "Send a Host header with the name that the server is called by.";
  if (isApi(path)) write(res, "INVALID_BODY", "The request has no Host header, which HTTP/1.1 requires.", req, fix);
  else res.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end("Bad request\n");
  return true;
}

function refuseMethod(res: ServerResponse): boolean {
  res.setHeader("Allow", knownMethods.join(", "));
  res.writeHead(405, { "Content-Type": "text/plain; charset=utf-8" }).end("Method not allowed\n");
  return true;
}

function write(
  res: ServerResponse,
  code: "INVALID_BODY" | "NOT_FOUND",
  message: string,
  req: IncomingMessage,
  fix?: string,
): void {
  const { status, headers, body } = errorAnswer(code, message, req.headers["x-request-id"], fix);
  res.writeHead(status, headers).end(body);
}

/** Also of paths with slashes too many, which Next would tidy up. */
function isApi(path: string): boolean {
  return /^[\\/]+api([\\/]|$)/.test(path);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
