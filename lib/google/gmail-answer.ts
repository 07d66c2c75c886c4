import { retryAfterSeconds } from "./retry-after";

/**
 * What became of one call.
 * - `ok`: done; `json` is {} where Google answered nothing.
 * - `refused`: Google said no, in its own words; nothing was done.
 * - `not_sent`: the request did not go out whole; nothing was done.
 * - `lost`: it went out, and no answer tells what was done: silence, a broken connection, an error of Google's own.
 */
export type GmailAnswer =
  | { kind: "ok"; json: Record<string, unknown> }
  | { kind: "refused"; refusal: GmailRefusal }
  | { kind: "not_sent"; why: string }
  | { kind: "lost"; why: string };

export type GmailRefusal = {
  status: number;
  /** Google's word, such as `rateLimitExceeded`; "" when there was none. */
  reason: string;
  /** One line, at most 500 characters, without the token. */
  message: string;
  /** Null: Google did not say. */
  retryAfterSeconds: number | null;
};

export type RawAnswer = { status: number; retryAfter: string | null; text: string; isWhole: boolean };

/** From status and text to what they mean. An answer that cannot be read leaves open what was done, unless it is a no. */
export function readGmailAnswer({ status, retryAfter, text, isWhole }: RawAnswer, accessToken: string): GmailAnswer {
  if (status >= 500 || status === 408) return { kind: "lost", why: `Google answered with the error ${status}` };
  const json = isWhole ? parse(text) : null;
  if (status >= 300) {
    const { reason, message } = errorOf(json);
    const refusal = {
      status,
      reason,
      message: inOneLine(message || `Google answered ${status}`, accessToken),
      retryAfterSeconds: retryAfter === null ? null : retryAfterSeconds(retryAfter),
    };
    return { kind: "refused", refusal };
  }
  if (status === 204) return { kind: "ok", json: {} };
  return json ? { kind: "ok", json } : { kind: "lost", why: "Google's answer could not be read" };
}

const maxCharacters = 500;

/** Words for people: one line, bounded, without control or direction marks, and without what opens the mailbox. */
function inOneLine(text: string, accessToken: string): string {
  const line = text
    .replaceAll(accessToken, "[hidden]")
    .replace(/\bya29\.[\w-]+/g, "[hidden]")
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .trim();
  if (line.length <= maxCharacters) return line;
  // PostgreSQL's JSON takes no half of a surrogate pair, and an outcome has to be recorded.
  return `${line.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Google's error JSON: `{ error: { message, errors: [{ reason }], details: [{ reason }] } }`. */
function errorOf(json: Record<string, unknown> | null): { reason: string; message: string } {
  const error = fieldsOf(json?.error);
  const reasons = [error?.errors, error?.details].flatMap((list) => (Array.isArray(list) ? list : []));
  const reason = reasons.map((item) => fieldsOf(item)?.reason).find((word) => typeof word === "string");
  return { reason: String(reason ?? error?.status ?? ""), message: String(error?.message ?? "") };
}

/** The fields of a JSON object; null for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
