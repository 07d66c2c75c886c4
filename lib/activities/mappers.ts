import type { Activity } from "@/lib/contracts/activities";
import type { ActivityDetails } from "./list-details";
import type { TimelineRow } from "./queries";

/** An activity as the API shows it; without details it is filed on nothing. */
export function toActivity(
  { activity: row, createdByName, message }: TimelineRow,
  details: ActivityDetails = nothing,
): Activity {
  const { contact_ids, deal_ids, customer_ids } = details;
  return {
    id: row.id,
    activity_type: row.activityType,
    subject: row.subject,
    description: row.description,
    occurred_at: row.occurredAt.toISOString(),
    created_by: row.createdBy,
    created_by_name: createdByName,
    contact_ids,
    deal_ids,
    customer_ids,
    metadata: row.metadata,
    email: message && toActivityEmail(message, details),
    version: row.version,
    created_at: row.createdAt.toISOString(),
  };
}

const nothing: ActivityDetails = { contact_ids: [], deal_ids: [], customer_ids: [], recipients: [], attachments: [] };

function toActivityEmail(
  message: NonNullable<TimelineRow["message"]>,
  { recipients, attachments }: ActivityDetails,
): NonNullable<Activity["email"]> {
  return {
    log_id: message.id,
    message_id: message.reportedMessageId ?? message.messageId,
    thread_id: message.threadId,
    direction: message.direction,
    status: message.state,
    from_email: message.senderEmail,
    from_name: message.senderName,
    preview: message.preview,
    recipients,
    attachments,
  };
}
