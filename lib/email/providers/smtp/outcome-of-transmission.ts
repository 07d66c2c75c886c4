import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { DispatchOutcome, OutgoingMessage, RecipientResult } from "@/lib/email/providers/provider";
import {
  detailsOf,
  isAcceptance,
  refusalOf,
  replyOf,
  type SmtpErrorDetails,
} from "@/lib/email/providers/smtp/relay-reply";
import type { WatchedMessage } from "@/lib/email/providers/smtp/watched-message";
import { DeadlineError, StoppedError } from "@/lib/net/deadline";

type RefusedRecipient = Extract<RecipientResult, { status: "refused" }>;
type RecipientErrors = readonly SMTPConnection.SMTPError[];
type ToText = (reply: string) => string;

/** How long a relay's "not now" should be respected; it never says so itself. */
const RETRY_AFTER_SECONDS = 60;

/**
 * What a 2yz after the message means. `body` must have been given out to its end: a server that says yes before it
 * has the message has not got it.
 */
export function outcomeOfReply(
  message: OutgoingMessage,
  body: WatchedMessage,
  info: SMTPConnection.SentMessageInfo,
  toText: ToText,
): DispatchOutcome {
  if (!body.handedOver)
    return rejected(message, { permanent: false, response: "The mail server answered before it had the message" });
  if (!isAcceptance(info.response))
    return uncertain(`The mail server's answer could not be understood: ${toText(info.response)}`);
  const refused = refusedRecipients(info.rejectedErrors ?? [], toText);
  const recipients = message.recipients.map((email) => refused.get(email) ?? ({ email, status: "accepted" } as const));
  return { kind: "accepted", providerMessageId: info.serverMessageId ?? null, threadRef: null, recipients };
}

/**
 * What a failed transmission means. A refusal decides wherever it came. Without one, `body` decides: not given out to
 * its end = certainly not sent, else nobody can know (RFC 1047).
 */
export function outcomeOfFailure(
  message: OutgoingMessage,
  body: WatchedMessage,
  error: unknown,
  toText: ToText,
): DispatchOutcome {
  const details = detailsOf(error);
  const refused = refusedRecipients(details.rejectedErrors ?? [], toText);
  if (refused.size > 0) {
    const worst = [...refused.values()].find((recipient) => recipient.permanent) ?? [...refused.values()][0];
    return rejected(message, { permanent: worst?.permanent ?? false, response: worst?.response ?? "" }, refused);
  }
  const refusal = refusalOf(error);
  if (refusal) return rejected(message, { permanent: refusal.permanent, response: toText(refusal.text) });
  if (isImpossibleAddress(details))
    return rejected(message, { permanent: true, response: toText(details.message ?? "") });
  if (body.handedOver) return uncertain(`The message was handed over, and then ${whatHappened(error)}`);
  if (isTooLarge(details)) {
    const limit = /\d+$/.exec(details.message ?? "")?.[0] ?? "fewer";
    const response = `The mail server takes messages of up to ${limit} bytes, this one has ${message.mime.length}`;
    return rejected(message, { permanent: true, response });
  }
  const words = toText(replyOf(error));
  return rejected(message, {
    permanent: false,
    response: words || `Before the message was handed over, ${whatHappened(error)}`,
  });
}

/** Certainly not sent. Every recipient without a result of their own shares the message's. */
export function rejected(
  message: OutgoingMessage,
  reason: { permanent: boolean; response: string },
  refused: ReadonlyMap<string, RefusedRecipient> = new Map(),
): DispatchOutcome {
  const recipients = message.recipients.map(
    (email) => refused.get(email) ?? ({ email, status: "refused", ...reason } as const),
  );
  return { kind: "rejected", ...reason, recipients, retryAfterSeconds: reason.permanent ? 0 : RETRY_AFTER_SECONDS };
}

function uncertain(reason: string): DispatchOutcome {
  return { kind: "uncertain", reason };
}

function refusedRecipients(errors: RecipientErrors, toText: ToText): Map<string, RefusedRecipient> {
  const entries = errors.map((error): [string, RefusedRecipient] => {
    const email = error.recipient ?? "";
    const response = toText(replyOf(error)) || "The mail server refused this recipient";
    return [email, { email, status: "refused", permanent: refusalOf(error)?.permanent ?? false, response }];
  });
  return new Map(entries);
}

/** nodemailer refuses by itself what exceeds the SIZE the relay announced (RFC 1870). */
function isTooLarge({ code, command }: SmtpErrorDetails): boolean {
  return code === "EMESSAGE" && command === "MAIL FROM";
}

/** nodemailer refuses by itself an address that would break out of its command. */
function isImpossibleAddress({ code, command }: SmtpErrorDetails): boolean {
  return code === "EENVELOPE" && command === "API";
}

function whatHappened(error: unknown): string {
  if (error instanceof DeadlineError) return "the mail server took too long";
  if (error instanceof StoppedError) return "sending was stopped";
  return detailsOf(error).code === "ETIMEDOUT"
    ? "the mail server fell silent"
    : "the connection to the mail server broke";
}
