import type { ErrorCode, ErrorEnvelope, MissingEntity } from "@/lib/contracts/errors";

type Failure = {
  /** The API's code; `OFFLINE`: no answer came; `CANCELED`: we ended the request ourselves. */
  code: ErrorCode | "OFFLINE" | "CANCELED";
  message: string;
  fix?: string;
  status?: number;
  details?: Record<string, unknown>;
  messageId?: string;
  retryAfterSeconds?: number;
  requestId?: string;
};

/** A request that did not succeed, with everything a reader needs to act. */
export class ApiError extends Error {
  readonly code: Failure["code"];
  readonly fix: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: Record<string, unknown>;
  readonly messageId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "ApiError";
    this.code = failure.code;
    this.fix = failure.fix ?? "";
    this.status = failure.status ?? 0;
    this.details = failure.details ?? {};
    this.messageId = failure.messageId ?? null;
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null;
    this.requestId = failure.requestId ?? null;
  }

  /** Problems by field, as the API names them: `to_email`, `attachments[2].content`. */
  get fields(): Record<string, string[]> {
    return (this.details.fields ?? {}) as Record<string, string[]>;
  }

  get missingEntities(): MissingEntity[] {
    return (this.details.missing_entities ?? []) as MissingEntity[];
  }
}

/** What an answer other than 2xx says; anything that is not our envelope came from something in between. */
export function toApiError(status: number, body: unknown, headers: Headers): ApiError {
  const envelope = body as ErrorEnvelope | null;
  const retryAfter = Number(headers.get("retry-after"));
  const requestId = headers.get("x-request-id");
  const common = {
    status,
    ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }),
    ...(requestId && { requestId }),
  };
  if (!envelope?.error?.code) {
    return new ApiError({ code: "UNAVAILABLE", message: `The server answered with status ${status}.`, ...common });
  }
  const { code, message, fix, details, message_id: messageId } = envelope.error;
  return new ApiError({ code, message, fix, ...(details && { details }), ...(messageId && { messageId }), ...common });
}
