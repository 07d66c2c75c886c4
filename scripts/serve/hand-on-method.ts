import type { IncomingMessage } from "node:http";
import { knownMethods } from "./early-answers";

/**
 * Turns a request with a method that Next does not route (PROPFIND, TRACE) into the question what its path offers, and
 * names the method in a header that the caller cannot set. The path itself then refuses it (`lib/http/route.ts`): only
 * the route files know what is offered where.
 */
export function handOnMethod(req: IncomingMessage): void {
  delete req.headers["x-tern-method"];
  if (req.method === undefined || knownMethods.includes(req.method)) return;
  req.headers["x-tern-method"] = req.method;
  req.method = "OPTIONS";
}
