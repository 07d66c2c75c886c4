import { mailboxKey, parseMailbox } from "@/lib/contracts/email-address";
import { limits } from "@/lib/contracts/limits";
import { invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { inTurn } from "@/lib/core/in-turn";
import { extractInlineImages } from "@/lib/email/html/inline-images";
import { htmlToText } from "@/lib/email/html/to-text";
import { buildMime } from "@/lib/email/mime/build-mime";
import type { OutgoingMessage } from "@/lib/email/providers/provider";
import type { Sender } from "@/lib/email/senders/sender";
import type { Threading } from "./join-conversation";
import type { AttachedFile } from "./read-attachments";
import type { SendInput } from "./send-input";
import type { PartialMessage } from "./send-order";

export type Recipient = { kind: "to" | "cc" | "bcc"; email: string; name: string | null };

/** A dry run may know of a request only those addresses that are right. */
type Addressed = Pick<PartialMessage, "to_email" | "to_name" | "cc" | "bcc">;

/** What of a request makes the message itself. */
export type MessageInput = Pick<
  SendInput,
  "to_email" | "to_name" | "subject" | "html_body" | "text_body" | "cc" | "bcc" | "reply_to"
>;

/** A message that is ready to leave, and what the record keeps of it. */
export type ComposedMessage = OutgoingMessage & {
  from: Sender["from"];
  to: Recipient[];
  subject: string;
  /** As the caller gave it, with its `data:` images. */
  html: string;
  text: string;
  replyTo: string | null;
  files: readonly AttachedFile[];
};

/**
 * Builds the MIME message and measures it. The Message-ID is fixed here, under the sender's domain.
 * Throws VALIDATION_ERROR for too many recipients, damaged inline images, files where the way takes none, and size.
 */
export async function composeMessage(
  input: MessageInput,
  sender: Sender,
  files: readonly AttachedFile[],
  { date, threading }: { date: Date; threading?: Threading },
): Promise<ComposedMessage> {
  const to = recipientsOf(input);
  assertFilesAllowed(
    files.reduce((total, file) => total + file.content.length, 0),
    files.length,
    sender,
  );
  const envelopeFrom = toAscii(sender.from.email);
  const domain = envelopeFrom.slice(envelopeFrom.lastIndexOf("@") + 1);
  const messageId = `<${newId()}@${domain}>`;
  const size = input.html_body.length;
  const inline = await inTurn(size, () => extractInlineImages(input.html_body, domain));
  assertImages(inline.problems, { isReply: Boolean(threading?.threadId) });
  const text = input.text_body ?? (await inTurn(size, () => htmlToText(input.html_body)));
  const mime = await buildMime({
    messageId,
    date,
    from: sender.from,
    to: { email: input.to_email, name: input.to_name ?? null },
    cc: to.filter((recipient) => recipient.kind === "cc").map((recipient) => recipient.email),
    replyTo: input.reply_to ?? null,
    inReplyTo: threading?.inReplyTo ?? null,
    references: [...(threading?.references ?? [])],
    subject: input.subject,
    html: inline.html,
    text,
    inlineImages: inline.images,
    attachments: files,
  });
  const recipients = to.map((recipient) => toAscii(recipient.email));
  assertSize(sizeAsSent({ mime, recipients }, sender), sender);
  const replyTo = input.reply_to ?? null;
  return {
    messageId,
    envelopeFrom,
    recipients,
    mime,
    from: sender.from,
    to,
    subject: input.subject,
    html: input.html_body,
    text,
    replyTo,
    files,
    threadRef: threadRefIn(threading, sender),
  };
}

/** A thread's name at the provider means something within one mailbox only. */
function threadRefIn(threading: Threading | undefined, { connectionId }: Sender): string | null {
  const mailbox = threading?.mailboxes.find((candidate) => candidate.connection_id === connectionId);
  return mailbox?.thread_ref ?? null;
}

/** To, Cc and Bcc in this order, each mailbox once. */
export function recipientsOf(input: Addressed): Recipient[] {
  const all: Recipient[] = [
    ...(input.to_email === undefined
      ? []
      : [{ kind: "to" as const, email: input.to_email, name: input.to_name ?? null }]),
    ...(input.cc ?? []).map((email) => ({ kind: "cc" as const, email, name: null })),
    ...(input.bcc ?? []).map((email) => ({ kind: "bcc" as const, email, name: null })),
  ];
  const byMailbox = new Map<string, Recipient>();
  for (const recipient of all) {
    const key = mailboxKey(recipient.email);
    if (!byMailbox.has(key)) byMailbox.set(key, recipient);
  }
  const once = [...byMailbox.values()];
  if (once.length <= limits.recipients) return once;
  throw invalidFields({
    [input.cc && input.cc.length > 1 ? "cc" : "bcc"]: [
      `makes ${once.length} recipients with the other fields; a message may have at most ${limits.recipients}`,
    ],
  });
}

/** Files go only where the way takes them; nothing is dropped in silence. */
export function assertFilesAllowed(
  totalBytes: number,
  count: number,
  { maxAttachmentBytes }: Pick<Sender, "maxAttachmentBytes">,
): void {
  if (count === 0) return;
  if (maxAttachmentBytes > 0 && totalBytes <= maxAttachmentBytes) return;
  const problem =
    maxAttachmentBytes === 0
      ? "cannot be sent this way: the company mail configuration takes no files"
      : `have ${totalBytes} bytes in all; this configuration takes at most ${maxAttachmentBytes}`;
  throw invalidFields(
    { attachments: [problem] },
    "An administrator can raise attachment_limit_mb of the configuration; Gmail takes 25 MB.",
  );
}

/** With what the provider writes into it: Gmail the blind recipients, up to 26 kB of them. */
export function sizeAsSent(
  message: Pick<OutgoingMessage, "mime" | "recipients">,
  { provider }: Pick<Sender, "provider">,
): number {
  return message.mime.length + (provider.limits.addedBytes?.(message) ?? 0);
}

/** The built message has to fit, not only its files: base64 adds a third. */
export function assertSize(mimeBytes: number, sender: Pick<Sender, "provider">): void {
  const { maxMimeBytes } = sender.provider.limits;
  if (mimeBytes <= maxMimeBytes) return;
  throw invalidFields({
    attachments: [
      `make a message of ${mimeBytes} bytes with text and encoding; the provider takes at most ${maxMimeBytes}`,
    ],
  });
}

/** Every `data:` image has to be one: it becomes a part of its own. */
export function assertImages(
  problems: readonly { index: number; reason: string }[],
  { isReply }: { isReply: boolean },
): void {
  if (problems.length === 0) return;
  throw invalidFields({
    [isReply ? "reply_html" : "html_body"]: problems
      .slice(0, 10)
      .map(({ index, reason }) => `has a data: image (number ${index + 1}) that ${reason}`),
  });
}

/** The contract has accepted the address; this only asks for its ASCII form. */
function toAscii(email: string): string {
  const parsed = parseMailbox(email);
  if (!parsed.ok) throw invalidFields({ from_email: [parsed.reason] });
  return parsed.ascii;
}
