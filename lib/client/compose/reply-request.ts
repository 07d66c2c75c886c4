import type { Activity } from "@/lib/contracts/activities";
import type { ComposeRequest } from "./compose-request";
import { replyRecipients } from "./reply-recipients";

type Email = NonNullable<Activity["email"]>;

type Options = { record: ComposeRequest["record"]; toAll: boolean };

/** What "Reply" on a timeline's message asks of the dialog; null for one that is in no conversation. */
export function replyRequest(
  { subject, occurred_at: at }: Pick<Activity, "subject" | "occurred_at">,
  email: Email,
  { record, toAll }: Options,
): ComposeRequest | null {
  if (email.thread_id === null) return null;
  const { to, cc } = replyRecipients(email, toAll);
  const addressed = email.recipients.filter(({ kind }) => kind !== "bcc");
  return {
    record,
    to,
    links: {},
    people: addressed.map(({ email: address, name }) => ({ email: address, name })),
    reply: {
      threadId: email.thread_id,
      inReplyTo: email.message_id,
      toAll,
      subject: replySubject(subject),
      cc,
      ourAddresses: email.direction === "outbound" ? [email.from_email] : addressed.map((one) => one.email),
      quote: { logId: email.log_id, author: { email: email.from_email, name: email.from_name }, at },
    },
  };
}

/** A message that left, or came, can be answered; one that is on its way or never went cannot. */
export function canReplyTo({ thread_id: threadId, status }: Email): boolean {
  return threadId !== null && status !== "sending" && status !== "failed";
}

/** "Re:" once, as the server writes it. */
function replySubject(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}
