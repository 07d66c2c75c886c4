import type { ErrorEnvelope } from "@/lib/contracts/errors";
import { isDatabaseAway } from "@/lib/core/database-errors";
import { AppError } from "@/lib/core/errors";
import type { Logger } from "@/lib/core/log";
import { jsonResponse } from "./json-response";

/** The one place where an error becomes an answer. What is not an AppError gives out nothing but the request id. */
export function errorResponse(err: unknown, requestId: string, log: Logger, headers: Headers): Response {
  const known = toAppError(err, log);
  const body: ErrorEnvelope = {
    error: {
      code: known.code,
      message: known.message,
      fix: known.fix,
      hint: known.hint,
      status: known.status,
      ...repeated(known),
    },
    ...repeated(known),
    meta: { request_id: requestId },
  };
  // RFC 9110 §11.6.1 wants a challenge with every 401; RFC 6750 has the scheme.
  if (known.status === 401) headers.set("WWW-Authenticate", 'Bearer realm="Tern"');
  if (known.retryAfterSeconds !== undefined) headers.set("Retry-After", String(known.retryAfterSeconds));
  if (known.replayed) headers.set("Idempotency-Replayed", "true");
  return jsonResponse(known.status, body, requestId, headers);
}

/** What stands in `error` and at the top: the reference speaks of one place, clients look at the other. */
function repeated(err: AppError): Pick<ErrorEnvelope, "details" | "message_id"> {
  return {
    ...(err.details === undefined ? {} : { details: err.details }),
    ...(err.messageId === undefined ? {} : { message_id: err.messageId }),
  };
}

function toAppError(err: unknown, log: Logger): AppError {
  if (err instanceof AppError) return err;
  if (isDatabaseAway(err)) {
    log.warn({ err }, "the database is away");
    return new AppError({
      code: "UNAVAILABLE",
      message: "The database cannot be reached right now. Nothing was done.",
      retryAfterSeconds: 5,
      cause: err,
    });
  }
  log.error({ err }, "unexpected error");
  return new AppError({ code: "INTERNAL_ERROR", message: "Something went wrong on our side.", cause: err });
}
