import { AppError } from "@/lib/core/errors";
import type { DispatchOutcome } from "@/lib/email/providers/provider";

/** Nothing left: the provider refused for good, or cannot take it now. */
export function rejection(outcome: Extract<DispatchOutcome, { kind: "rejected" }>, logId: string): AppError {
  const details = { provider_response: outcome.response, log_id: logId, recipients: outcome.recipients };
  if (outcome.disconnected) {
    return new AppError({
      code: "SENDER_NOT_CONNECTED",
      message: `Gmail no longer accepts this connection; nothing was sent. ${outcome.response}`,
      fix: "The owner of the mailbox has to reconnect Gmail in Settings → Email.",
      details: { ...details, connection_status: "needs_reconnect" },
    });
  }
  if (outcome.permanent) {
    return new AppError({
      code: "EMAIL_REJECTED",
      message: `The mail server refused the message; nothing was delivered. It said: ${outcome.response}`,
      details,
    });
  }
  return new AppError({
    code: "PROVIDER_UNAVAILABLE",
    message: `The mail server cannot take the message now; nothing was sent. ${outcome.response}`,
    details,
    retryAfterSeconds: outcome.retryAfterSeconds,
  });
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

type Known = { logId: string; messageId: string; replayed?: boolean };

/** It may have gone, and nobody can tell from here. */
export function deliveryUnknown({ logId, messageId, replayed = false }: Known, reason: string | null): AppError {
  return new AppError({
    code: "EMAIL_DELIVERY_UNKNOWN",
    message: `The message may have been delivered: ${asSentence(reason ?? "its fate is not known")} It was not sent again.`,
    hint: `GET /api/v1/email/logs/${logId} says how it stands; POST /api/v1/email/logs/${logId}/resolve settles it.`,
    details: { delivered: null, retry: false, log_id: logId },
    messageId,
    replayed,
  });
}

/** It is out, but the rows that file it could not be written. The only 422 there is. */
export function logFailed({ logId, messageId, replayed = false }: Known): AppError {
  return new AppError({
    code: "EMAIL_LOG_FAILED",
    message: "The message was delivered, but could not be written to the timeline yet. It will be filed by itself.",
    hint: `GET /api/v1/email/logs/${logId} says when it is filed.`,
    details: { delivered: true, retry: false, log_id: logId },
    messageId,
    replayed,
  });
}

/** The same request is being worked on by a process that is alive. */
export function inProgress(logId: string): AppError {
  return new AppError({
    code: "IDEMPOTENCY_IN_PROGRESS",
    message: "A request with this Idempotency-Key is being worked on right now.",
    details: { log_id: logId },
    retryAfterSeconds: 2,
  });
}
