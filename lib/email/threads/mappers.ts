import type { EmailThread, OutboundMessage } from "@/lib/contracts/email-threads";
import type { AttachmentRow } from "@/lib/email/attachments/queries";
import type { MessageRow, RecipientRow } from "@/lib/email/logs/queries";
import type { ParticipantRow, ThreadLinkRow, ThreadRow } from "./queries";

/** A conversation as the API shows it. */
export function toEmailThread(
  row: ThreadRow,
  participants: readonly ParticipantRow[],
  links: readonly ThreadLinkRow[],
): EmailThread {
  return {
    id: row.id,
    subject: row.subject,
    status: row.status,
    is_read: row.isRead,
    message_count: row.messageCount,
    last_message_at: row.lastMessageAt.toISOString(),
    last_message_direction: row.lastMessageDirection,
    last_message_preview: row.lastMessagePreview,
    participants: participants.map(({ name, email }) => ({ name, email })),
    linked_entities: {
      contacts: links.flatMap(({ contact }) => (contact ? { id: contact.id, name: fullName(contact) } : [])),
      deals: links.flatMap(({ deal }) => deal ?? []),
      customers: links.flatMap(({ customer }) => customer ?? []),
    },
  };
}

/** A message with its body and what goes with it. */
export type ThreadMessage = {
  message: MessageRow;
  body: { html: string | null; text: string };
  recipients: readonly RecipientRow[];
  attachments: readonly AttachmentRow[];
};

/** A message that went out, as the API shows it in its conversation. */
export function toOutboundMessage({ message, body, recipients, attachments }: ThreadMessage): OutboundMessage {
  const addressee = recipients.find((recipient) => recipient.kind === "to");
  return {
    id: message.id,
    direction: "outbound",
    message_id: message.reportedMessageId ?? message.messageId,
    subject: message.subject,
    sender_email: message.senderEmail,
    sender_name: message.senderName,
    recipient_email: addressee?.email ?? "",
    cc: recipients.filter((recipient) => recipient.kind === "cc").map((recipient) => recipient.email),
    text_body: body.text,
    html_body: body.html,
    has_attachment: attachments.length > 0,
    attachment_filename: attachments[0]?.filename ?? null,
    attachments: attachments.map((file) => ({
      id: file.id,
      name: file.filename,
      mimeType: file.mimeType,
      size: file.sizeBytes,
    })),
    status: message.state,
    created_at: message.createdAt.toISOString(),
  };
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string | null }): string {
  return lastName === null ? firstName : `${firstName} ${lastName}`;
}
