import type { EmailLog } from "@/lib/contracts/email-logs";
import type { MessageRow, RecipientRow } from "./queries";

/** A message as the log shows it. */
export function toEmailLog(row: MessageRow, recipients: readonly RecipientRow[]): EmailLog {
  const addressee = recipients.find((recipient) => recipient.kind === "to");
  return {
    id: row.id,
    subject: row.subject,
    recipient_email: addressee?.email ?? "",
    recipient_name: addressee?.name ?? null,
    sender_email: row.senderEmail,
    sender_name: row.senderName,
    sender_user_id: row.senderUserId,
    email_type: row.emailType,
    status: row.state,
    filed: row.filedAt !== null,
    provider: row.provider,
    message_id: row.reportedMessageId ?? row.messageId,
    activity_id: row.activityId,
    cc: recipients.filter((recipient) => recipient.kind === "cc").map((recipient) => recipient.email),
    thread_id: row.threadId,
    contact_id: row.contactId,
    customer_id: row.customerId,
    deal_id: row.dealId,
    created_at: row.createdAt.toISOString(),
  };
}
