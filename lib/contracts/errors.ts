import { z } from "zod";

/**
 * Every code the API can answer, in one place: status and the standing advice for the caller.
 * 422 means "delivered but not logged" and nothing else; a test holds that.
 */
export const errorTable = {
  INVALID_BODY: { status: 400, fix: "Send one JSON object, UTF-8, as the request's body." },
  MISSING_FIELDS: { status: 400, fix: "Fill in every field named in details.fields." },
  VALIDATION_ERROR: { status: 400, fix: "Correct the fields named in details and send the request again." },
  UNAUTHORIZED: { status: 401, fix: "Send a valid key in the header: Authorization: Bearer tern_live_…" },
  INSUFFICIENT_SCOPE: { status: 403, fix: "Use a key that carries the scope named in details.required_scope." },
  FORBIDDEN: { status: 403, fix: "Ask an owner or admin of the workspace to do this or to grant it." },
  NOT_FOUND: { status: 404, fix: "Check the path and the id. Deleted records answer the same." },
  METHOD_NOT_ALLOWED: { status: 405, fix: "Use one of the methods named in the Allow header." },
  CONFLICT: { status: 409, fix: "Read the present state and decide again." },
  PAYLOAD_TOO_LARGE: { status: 413, fix: "Send a smaller request." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, fix: "Send the body as application/json." },
  RATE_LIMITED: { status: 429, fix: "Wait as many seconds as Retry-After says, then go on." },
  INTERNAL_ERROR: { status: 500, fix: "Try again; if it stays, give the operator the request id." },
  UNAVAILABLE: { status: 503, fix: "Nothing was done. Try again in a few seconds." },
  SENDER_NOT_CONNECTED: { status: 409, fix: "The sender has to connect Gmail in Settings → Email first." },
  EMAIL_NOT_CONFIGURED: {
    status: 409,
    fix: "Set up company mail in Settings → Email, or name a usable email_config_id.",
  },
  EMAIL_REJECTED: {
    status: 409,
    fix: "Read details.provider_response, correct the message or the address, send again.",
  },
  IDEMPOTENCY_KEY_REUSED: { status: 409, fix: "Use a new Idempotency-Key for a different request." },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, fix: "Ask GET /api/v1/email/logs/{details.log_id} how it stands." },
  EMAIL_LOG_FAILED: { status: 422, fix: "Do not send it again: it was delivered. It will be filed by itself." },
  EMAIL_DELIVERY_UNKNOWN: {
    status: 502,
    fix: "Do not send it again blindly: it may have gone. Look at the log named in details.log_id.",
  },
  PROVIDER_UNAVAILABLE: { status: 503, fix: "Certainly not sent. Try again after Retry-After seconds." },
} as const satisfies Record<string, { status: number; fix: string }>;

export type ErrorCode = keyof typeof errorTable;

export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

const missingEntity = z.object({ field: z.string(), id: z.string() });

export type MissingEntity = z.infer<typeof missingEntity>;

/** `details` and `message_id` stand at the top as well as in `error`: clients expect them in both places. */
export const errorEnvelope = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    fix: z.string(),
    hint: z.string(),
    status: z.number().int(),
    details: z.record(z.string(), z.unknown()).optional(),
    message_id: z.string().optional(),
  }),
  details: z.record(z.string(), z.unknown()).optional(),
  message_id: z.string().optional(),
  meta: z.object({ request_id: z.string() }),
});

export type ErrorEnvelope = z.infer<typeof errorEnvelope>;
