/** Answers in the shapes that Google gives them. */

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

/** Gmail's envelope for errors. */
export class GmailError extends Error {
  override readonly name = "GmailError";
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

const statusNames: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
};

export function gmailError({ status: code, reason, message }: GmailError): Response {
  const status = statusNames[code] ?? "FAILED_PRECONDITION";
  return json({ error: { code, message, errors: [{ message, domain: "global", reason }], status } }, code);
}

export function notFound(): GmailError {
  return new GmailError(404, "notFound", "Requested entity was not found.");
}

export function invalidArgument(message: string): GmailError {
  return new GmailError(400, "invalidArgument", message);
}

/** RFC 6749 §5.2. */
export function oauthError(status: number, error: string, description: string): Response {
  return json({ error, error_description: description }, status);
}
