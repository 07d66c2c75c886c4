import { z } from "zod";
import { instant, uuid } from "./primitives";

export const messageStatus = z.enum(
  ["sending", "sent", "failed", "unknown", "delivered", "bounced", "spam_complaint", "received"],
  { error: "must be a status such as sent, failed or unknown" },
);

const sendWarning = z.looseObject({
  code: z.enum(["FROM_SUBSTITUTED", "RECIPIENT_REFUSED", "LINK_DELETED"]),
  message: z.string(),
});

export type SendWarning = z.infer<typeof sendWarning>;

export const sentMessage = z.object({
  id: uuid,
  status: messageStatus,
  message_id: z.string(),
  thread_id: uuid.nullable(),
  activity_id: uuid.nullable(),
  mode: z.enum(["company", "personal"]),
  provider: z.enum(["smtp", "postmark", "gmail"]),
  provider_message_id: z.string().nullable(),
  from_email: z.string(),
  to_email: z.string(),
  cc: z.array(z.string()),
  recipients: z.array(
    z.object({
      kind: z.enum(["to", "cc", "bcc"]),
      email: z.string(),
      status: z.enum(["pending", "accepted", "refused", "unknown", "delivered", "bounced"]),
      response: z.string().optional(),
    }),
  ),
  contact_id: uuid.nullable(),
  deal_id: uuid.nullable(),
  customer_id: uuid.nullable(),
  attachments: z.array(z.object({ id: uuid, filename: z.string(), mime_type: z.string(), size: z.number().int() })),
  sent_at: instant,
  warnings: z.array(sendWarning),
});

export type SentMessage = z.infer<typeof sentMessage>;

export const dryRunReport = z.object({
  dry_run: z.literal(true),
  from_email: z.string(),
  recipients: z.array(z.object({ kind: z.enum(["to", "cc", "bcc"]), email: z.string() })),
  mime_size: z.number().int(),
  size_limit: z.number().int(),
  warnings: z.array(sendWarning),
});

export type DryRunReport = z.infer<typeof dryRunReport>;
