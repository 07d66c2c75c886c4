import { AppError } from "@/lib/core/errors";
import { type DisconnectReason, GmailDisconnected, GoogleUnavailable } from "./gmail-errors";

/** What a caller of the connection's own endpoints is told; what is about neither Google nor the mailbox stays as it is. */
export function answerableError(err: unknown): unknown {
  if (err instanceof GmailDisconnected) {
    return new AppError({
      code: "SENDER_NOT_CONNECTED",
      message: messages[err.reason],
      fix: "The mailbox's owner has to connect Gmail again in Settings → Email.",
      details: { reason: err.reason },
      cause: err,
    });
  }
  if (!(err instanceof GoogleUnavailable)) return err;
  return new AppError({
    code: "PROVIDER_UNAVAILABLE",
    message: "Google did not answer as it should. Nothing was changed.",
    fix: "Try again after Retry-After seconds.",
    retryAfterSeconds: err.retryAfterSeconds,
    cause: err,
  });
}

const messages: Record<DisconnectReason, string> = {
  closed: "The mailbox was disconnected.",
  revoked: "Google no longer accepts the connection to this mailbox.",
  missing_scope: "Google was not allowed to tell which addresses this mailbox sends as.",
  unreadable_secret: "The stored key to this mailbox cannot be opened.",
};
