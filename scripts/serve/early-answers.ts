import type { IncomingMessage, ServerResponse } from "node:http";
import { errorAnswer } from "./envelope";

const knownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Answers what Next would answer with an empty or an HTML page of its own. Returns whether it did. */
export function answerEarly(req: IncomingMessage, res: ServerResponse): boolean {
  const path = (req.url ?? "").split("?", 1)[0] ?? "";
  const method = req.method ?? "";
  if (!knownMethods.includes(method)) return refuseMethod(req, res, path, method);
  const problem = isApi(path) ? problemWith(path) : undefined;
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
