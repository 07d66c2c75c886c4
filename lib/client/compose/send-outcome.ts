import type { ApiError } from "@/lib/client/api-error";
import type { EmailLog } from "@/lib/contracts/email-logs";
import type { SentMessage } from "@/lib/contracts/sent-message";
import type { Problems } from "./problem";
import { problemsOf } from "./problems";

/** A message that is out and filed. */
export type SentFact = { logId: string; activityId: string | null; warnings: string[] };

/** How an attempt stands, as far as one answer tells. There is no other case. */
export type Outcome =
  | { kind: "sent"; sent: SentFact }
  /** Out, but not on the timeline yet. */
  | { kind: "logFailed"; logId: string }
  /** Perhaps out; nobody can tell from here. */
  | { kind: "unknown"; logId: string }
  /** The server is at it. */
  | { kind: "inProgress"; logId: string }
  /** The answer is missing, so the log has to be asked. */
  | { kind: "lost"; cause: "canceled" | "lost" }
  /** The log cannot be asked at the moment. */
  | { kind: "blocked"; obstacle: "offline" | "signedOut" }
  // Certainly not sent:
  | { kind: "notSent" }
  | { kind: "canceled" }
  | { kind: "offline" }
  | { kind: "refused"; problems: Problems }
  | { kind: "unavailable"; text: string }
  | { kind: "rateLimited"; until: number }
  | { kind: "signedOut" };

export function outcomeOfMessage(message: SentMessage): Outcome {
  const warnings = message.warnings.map((warning) => warning.message);
  return { kind: "sent", sent: { logId: message.id, activityId: message.activity_id, warnings } };
}

/**
 * What a failed `POST /email/send` means for the message. Only what the API promises to be "certainly not sent" is taken
 * for it; no answer, or one from something in between, is `lost`.
 */
export function outcomeOfError(error: ApiError, now: number): Outcome {
  const logId = typeof error.details.log_id === "string" ? error.details.log_id : null;
  switch (error.code) {
    case "CANCELED":
      return { kind: "lost", cause: "canceled" };
    case "OFFLINE":
      return { kind: "lost", cause: "lost" };
    case "EMAIL_LOG_FAILED":
      return logId ? { kind: "logFailed", logId } : { kind: "lost", cause: "lost" };
    case "EMAIL_DELIVERY_UNKNOWN":
      return logId ? { kind: "unknown", logId } : { kind: "lost", cause: "lost" };
    case "IDEMPOTENCY_IN_PROGRESS":
    case "IDEMPOTENCY_KEY_REUSED":
      return logId ? { kind: "inProgress", logId } : { kind: "lost", cause: "lost" };
    case "UNAUTHORIZED":
      return { kind: "signedOut" };
    case "RATE_LIMITED":
      return { kind: "rateLimited", until: now + (error.retryAfterSeconds ?? 60) * 1000 };
    case "UNAVAILABLE":
    case "PROVIDER_UNAVAILABLE":
    case "INTERNAL_ERROR":
      return isForeign(error) ? { kind: "lost", cause: "lost" } : { kind: "unavailable", text: error.message };
    default:
      return { kind: "refused", problems: problemsOf(error) };
  }
}

/** How the rows say it stands that hold a key, or held it until they failed; null if there is none. */
export function outcomeOfLogs(logs: readonly EmailLog[]): Outcome | null {
  const log = logs.find((candidate) => candidate.status !== "failed") ?? logs[0];
  if (!log) return null;
  switch (log.status) {
    case "sending":
      return { kind: "inProgress", logId: log.id };
    case "unknown":
      return { kind: "unknown", logId: log.id };
    case "failed":
      return { kind: "notSent" };
    case "sent":
    case "delivered":
    case "bounced":
    case "spam_complaint":
    case "received":
      return log.filed
        ? { kind: "sent", sent: { logId: log.id, activityId: log.activity_id, warnings: [] } }
        : { kind: "logFailed", logId: log.id };
  }
}

/** An answer that is not in our envelope came from a proxy, which may have lost ours. Ours always say what to do. */
function isForeign(error: ApiError): boolean {
  return error.fix === "" && (error.status === 0 || error.status >= 500);
}
