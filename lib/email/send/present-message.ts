import type { SentMessage } from "@/lib/contracts/sent-message";
import type { StoredMessage } from "./load-message";
import { presentWarning, type WarningFact } from "./warnings";

/** The answer to a send, from the record: a first answer and every replay read the same row. */
export function presentMessage({ message, recipients, attachments }: StoredMessage): SentMessage {
  const addressee = recipients.find((recipient) => recipient.kind === "to");
  return {
    id: message.id,
    status: message.state,
    message_id: message.reportedMessageId ?? message.messageId,
    thread_id: message.threadId,
    activity_id: message.activityId,
    mode: message.mode,
    provider: message.provider,
    provider_message_id: message.providerMessageId,
    from_email: message.senderEmail,
    to_email: addressee?.email ?? "",
    cc: recipients.filter((recipient) => recipient.kind === "cc").map((recipient) => recipient.email),
    recipients: recipients.map(({ kind, email, status, response }) => ({
      kind,
      email,
      status,
      ...(response ? { response } : {}),
    })),
    contact_id: message.contactId,
    deal_id: message.dealId,
    customer_id: message.customerId,
    attachments: attachments.map((file) => ({
      id: file.id,
      filename: file.filename,
      mime_type: file.mimeType,
      size: file.sizeBytes,
    })),
    sent_at: (message.sentAt ?? message.createdAt).toISOString(),
    warnings: (message.warnings as WarningFact[]).map(presentWarning),
  };
}
