import type { DispatchOutcome, OutgoingMessage } from "@/lib/email/providers/provider";
import type { GmailRefusal } from "@/lib/google/gmail-answer";

/** Why a message certainly did not go. */
export type Refusal = {
  permanent: boolean;
  response: string;
  retryAfterSeconds: number;
  /** Its owner has to mend the connection. */
  disconnected: boolean;
};

type Rejected = Extract<DispatchOutcome, { kind: "rejected" }>;

const soonSeconds = 60;
const afterOperatorSeconds = 300;
/** "User-rate limit exceeded (Mail sending)" and a day's quota last for hours. */
const longSeconds = 3600;
const longestSeconds = 24 * 3600;

const limitReasons = /^(rateLimitExceeded|userRateLimitExceeded|quotaExceeded|RESOURCE_EXHAUSTED)$/;
const longReasons = /^(dailyLimitExceeded|dailyLimitExceededUnreg)$/;
const scopeReasons = /^(insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT)$/;

/** What Google's no means for the message, by status and reason (developers.google.com/gmail/api/guides/handle-errors). */
export function meaningOf({ status, reason, message, retryAfterSeconds }: GmailRefusal): Refusal {
  const later = (seconds: number) => temporary(message, retryAfterSeconds ?? namedTime(message) ?? seconds);
  if (status === 401 || isMissingScope({ status, reason })) return disconnection(message);
  if (status === 403 && longReasons.test(reason)) return later(longSeconds);
  if (status === 429 || (status === 403 && limitReasons.test(reason))) {
    return later(/mail sending|daily/i.test(message) ? longSeconds : soonSeconds);
  }
  // The Gmail API is switched off in the operator's project: nothing is wrong with the message.
  if (status === 403 && /^(accessNotConfigured|SERVICE_DISABLED)$/.test(reason)) return later(afterOperatorSeconds);
  if (status === 400 || status === 403 || status === 413) return permanent(message);
  return later(soonSeconds);
}

/** The consent does not allow the call. */
export function isMissingScope({ status, reason }: Pick<GmailRefusal, "status" | "reason">): boolean {
  return status === 403 && scopeReasons.test(reason);
}

export function temporary(response: string, retryAfterSeconds = soonSeconds): Refusal {
  return { permanent: false, response, retryAfterSeconds, disconnected: false };
}

export function permanent(response: string): Refusal {
  return { permanent: true, response, retryAfterSeconds: 0, disconnected: false };
}

export function disconnection(response: string): Refusal {
  return { permanent: false, response, retryAfterSeconds: soonSeconds, disconnected: true };
}

/** Certainly not sent, to nobody: a message leaves Gmail for all its recipients or for none. */
export function rejected(
  { recipients }: Pick<OutgoingMessage, "recipients">,
  { permanent, response, retryAfterSeconds, disconnected }: Refusal,
  leftDraft = false,
): Rejected {
  return {
    kind: "rejected",
    permanent,
    response,
    retryAfterSeconds,
    recipients: recipients.map((email) => ({ email, status: "refused", permanent, response })),
    ...(leftDraft ? { leftDraft } : {}),
    ...(disconnected ? { disconnected } : {}),
  };
}

/** Gmail names the time in words: "Retry after 2026-11-23T09:00:00.000Z". */
function namedTime(message: string): number | null {
  const at = /retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)/i.exec(message)?.[1];
  const seconds = at === undefined ? Number.NaN : Math.ceil((Date.parse(at) - Date.now()) / 1000);
  return seconds > 0 ? Math.min(seconds, longestSeconds) : null;
}
