import type { Method } from "@/lib/contracts/define";
import { AppError } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import type { Endpoint } from "./endpoint";
import { errorResponse } from "./error-response";
import { withStandardHeaders } from "./json-response";
import { requestIdOf } from "./request-id";

type Handler = Endpoint["handle"];

type Handlers = Record<Method | "OPTIONS", Handler>;

const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The handlers of one path; methods without an endpoint answer METHOD_NOT_ALLOWED in the envelope. */
export function route(...endpoints: Endpoint[]): Handlers {
  const offered = endpoints.map((entry) => entry.contract.method);
  const handlerOf = (method: Method) =>
    endpoints.find((entry) => entry.contract.method === method)?.handle ?? notAllowed(method, offered);
  return {
    GET: handlerOf("GET"),
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
    OPTIONS: options(offered),
  };
}

/** For every path under `/api` that is no endpoint; what the path is made of does not matter. */
export function unknownPath(): Record<keyof Handlers, (request: Request) => Promise<Response>> {
  const handler = async (request: Request) => {
    const { pathname } = new URL(request.url);
    return refusal(
      request,
      new AppError({ code: "NOT_FOUND", message: `There is no endpoint at ${pathname.slice(0, 200)}.` }),
    );
  };
  return { GET: handler, POST: handler, PUT: handler, PATCH: handler, DELETE: handler, OPTIONS: handler };
}

/** What the path offers (RFC 9110 §9.3.7). No cross-origin headers: browsers of other sites have no business here. */
function options(offered: readonly Method[]): Handler {
  return async (request, context) => {
    // Set by scripts/serve/hand-on-method: the request has a method that Next would not bring here.
    const unknown = request.headers.get("x-tern-method");
    if (unknown !== null) return notAllowed(unknown, offered)(request, context);
    const headers = withStandardHeaders(new Headers({ Allow: allowed(offered) }), requestIdOf(request));
    return new Response(null, { status: 204, headers });
  };
}

function allowed(offered: readonly Method[]): string {
  return methods.filter((name) => offered.includes(name)).join(", ");
}

function notAllowed(method: string, offered: readonly Method[]): Handler {
  const allow = allowed(offered);
  return async (request) => {
    const err = new AppError({ code: "METHOD_NOT_ALLOWED", message: `${method} is not offered here; ${allow} is.` });
    return refusal(request, err, new Headers({ Allow: allow }));
  };
}

function refusal(request: Request, err: AppError, headers = new Headers()): Response {
  return errorResponse(err, requestIdOf(request), rootLog(), headers);
}
