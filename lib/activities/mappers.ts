import type { Activity } from "@/lib/contracts/activities";
import type { AttachmentRow } from "@/lib/email/attachments/queries";
import type { RecipientRow } from "@/lib/email/logs/queries";
import type { ActivityLinkRow, TimelineRow } from "./queries";

/** The message of an e-mail's activity, with what is shown beside it. */
export type ActivityMessage = {
  message: NonNullable<TimelineRow["message"]>;
  recipients: readonly RecipientRow[];
  attachments: readonly AttachmentRow[];
};

/** An activity as the API shows it. */
export function toActivity(
  row: TimelineRow["activity"],
  links: readonly ActivityLinkRow[],
  email: ActivityMessage | null,
): Activity {
  return {
    id: row.id,
    activity_type: row.activityType,
    subject: row.subject,
    description: row.description,
    occurred_at: row.occurredAt.toISOString(),
    created_by: row.createdBy,
    contact_ids: links.flatMap((link) => link.contactId ?? []),
    deal_ids: links.flatMap((link) => link.dealId ?? []),
    customer_ids: links.flatMap((link) => link.customerId ?? []),
    metadata: row.metadata,
    email: email && toActivityEmail(email),
    created_at: row.createdAt.toISOString(),
  };
}

function toActivityEmail({ message, recipients, attachments }: ActivityMessage): NonNullable<Activity["email"]> {
  return {
    log_id: message.id,
    message_id: message.reportedMessageId ?? message.messageId,
    thread_id: message.threadId,
    direction: message.direction,
    status: message.state,
    from_email: message.senderEmail,
    from_name: message.senderName,
    preview: message.preview,
    recipients: recipients.map(({ kind, email, name, status }) => ({ kind, email, name, status })),
    attachments: attachments.map(({ id, filename, sizeBytes }) => ({ id, filename, size: sizeBytes })),
  };
}
