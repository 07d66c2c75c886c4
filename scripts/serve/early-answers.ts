import type { IncomingMessage, ServerResponse } from "node:http";
import { errorAnswer } from "./envelope";

const knownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Answers what Next would answer with an empty or an HTML page of its own. Returns whether it did. */
export function answerEarly(req: IncomingMessage, res: ServerResponse): boolean {
  const path = (req.url ?? "").split("?", 1)[0] ?? "";
  const method = req.method ?? "";
  if (!knownMethods.includes(method)) return refuseMethod(req, res, path, method);
  if (!isApi(path) || isDecodable(path)) return false;
  write(res, "NOT_FOUND", "The path is not valid: a % in it is not followed by two hexadecimal digits of UTF-8.", req);
  return true;
}

function refuseMethod(req: IncomingMessage, res: ServerResponse, path: string, method: string): boolean {
  res.setHeader("Allow", knownMethods.join(", "));
  if (isApi(path)) write(res, "METHOD_NOT_ALLOWED", `${method} is not a method of this API.`, req);
  else res.writeHead(405, { "Content-Type": "text/plain; charset=utf-8" }).end("Method not allowed\n");
  return true;
}

function write(
  res: ServerResponse,
  code: "METHOD_NOT_ALLOWED" | "NOT_FOUND",
  message: string,
  req: IncomingMessage,
): void {
  const { status, headers, body } = errorAnswer(code, message, req.headers["x-request-id"]);
  // The body, if one comes, is not read: the connection cannot be used for a next request.
  res.writeHead(status, { ...headers, Connection: "close" }).end(body);
}

function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
