import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from "openid-client";
import { GoogleUnavailable } from "@/lib/email/gmail/gmail-errors";
import { retryAfterSeconds } from "./retry-after";

/** Google understood and said no; asking the same again gets the same answer. */
export class GoogleRefused extends Error {
  override readonly name = "GoogleRefused";
  /** RFC 6749 §5.2 and §4.1.2.1, such as `invalid_grant`. */
  readonly code: string;

  constructor(code: string) {
    super(`Google refused: ${code}`);
    this.code = code;
  }
}

/**
 * What a failed OAuth request means. The original error is left behind: parts of an answer, and so of a token, could be
 * in its message.
 */
export function toGoogleError(err: unknown): GoogleRefused | GoogleUnavailable {
  if (err instanceof AuthorizationResponseError) return new GoogleRefused(shortWord(err.error));
  const response = responseOf(err);
  if (response && (response.status === 429 || response.status >= 500)) {
    return new GoogleUnavailable(`Google answered ${response.status}.`, {
      retryAfterSeconds: retryAfterSeconds(response.headers.get("retry-after")),
    });
  }
  if (err instanceof ResponseBodyError) return new GoogleRefused(shortWord(err.error));
  if (response && response.status >= 400) return new GoogleRefused(`http_${response.status}`);
  return new GoogleUnavailable(`Google could not be asked (${reasonOf(err)}).`);
}

/** The answer that an error is about, as far as it matters here. */
type Answer = { status: number; headers: { get(name: string): string | null } };

function responseOf(err: unknown): Answer | null {
  if (err instanceof ResponseBodyError || err instanceof WWWAuthenticateChallengeError) return err.response;
  // For an answer without an OAuth error in it the library hands the answer itself over as the cause.
  const cause = err instanceof Error ? err.cause : undefined;
  return isAnswer(cause) ? cause : null;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "status" in value && "headers" in value;
}

/** A code of the library, of Node or of the system; never a message. */
function reasonOf(err: unknown): string {
  for (let current = err; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return shortWord(current.code);
  }
  return "no answer";
}

function shortWord(code: string): string {
  return code.replace(/[^A-Za-z0-9_.-]/g, "").slice(0, 60);
}
