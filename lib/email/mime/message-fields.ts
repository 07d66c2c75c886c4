import { encodeMailbox, encodeText, headerField } from "./encode-header";
import type { MimeParts } from "./mime-parts";

/**
 * The header fields of a message, without those that describe its content (RFC 5322 §3.6). Never Bcc.
 *
 * @throws TypeError if a value cannot stand in a header
 */
export function messageFields(parts: MimeParts): string[] {
  const references = parts.references.filter(isMessageId);
  if (!isMessageId(parts.messageId)) throw new TypeError("The Message-ID is not one.");
  if (Number.isNaN(parts.date.getTime())) throw new TypeError("The date of the message is not one.");
  return [
    headerField("Date", parts.date.toUTCString().replace("GMT", "+0000")),
    headerField("From", encodeMailbox(parts.from.email, parts.from.name)),
    ...(parts.replyTo === null ? [] : [headerField("Reply-To", encodeMailbox(parts.replyTo, null))]),
    headerField("To", encodeMailbox(parts.to.email, parts.to.name)),
    ...(parts.cc.length === 0
      ? []
      : [headerField("Cc", parts.cc.map((email) => encodeMailbox(email, null)).join(", "))]),
    headerField("Subject", encodeText(parts.subject)),
    headerField("Message-ID", parts.messageId),
    ...(parts.inReplyTo !== null && isMessageId(parts.inReplyTo) ? [headerField("In-Reply-To", parts.inReplyTo)] : []),
    ...(references.length === 0 ? [] : [headerField("References", references.join(" "))]),
    "MIME-Version: 1.0",
  ];
}

/** RFC 5322 §3.6.4, read generously, because an id is only ever compared; but one line has to hold it. */
export function isMessageId(id: string): boolean {
  return /^<[!-;=?-~]{1,900}>$/.test(id);
}
