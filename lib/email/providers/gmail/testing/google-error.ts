/** What the stand-in answers: `body` is sent as JSON, or as it is when it is text. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

const statusWords: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  413: "INVALID_ARGUMENT",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

const usageReasons = /^(rateLimitExceeded|userRateLimitExceeded|dailyLimitExceeded|accessNotConfigured)$/;

/** Thrown by the stand-in's handlers; the server turns it into Google's error JSON. */
export class GoogleRefusal extends Error {
  readonly answer: Answer;
  constructor(status: number, reason: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.answer = { status, body: googleErrorBody(status, reason, message), headers };
  }
}

/** Google's error JSON, in the form its API library documents. */
export function googleErrorBody(status: number, reason: string, message: string) {
  const domain = usageReasons.test(reason) ? "usageLimits" : "global";
  return { error: { code: status, message, errors: [{ message, domain, reason }], status: statusWords[status] } };
}

/** Thrown by the OAuth endpoints (RFC 6749 §5.2). */
export class OAuthRefusal extends Error {
  readonly answer: Answer;
  constructor(error: string, description: string, status = 400) {
    super(`${error}: ${description}`);
    this.answer = { status, body: { error, error_description: description } };
  }
}
