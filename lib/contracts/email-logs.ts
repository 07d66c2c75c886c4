import { z } from "zod";
import { defineContract } from "./define";
import { idempotencyKey } from "./email-send";
import { idParams, instant, pageFields, uuid } from "./primitives";
import { messageStatus } from "./sent-message";

const emailLog = z.object({
  id: uuid,
  subject: z.string(),
  recipient_email: z.string(),
  recipient_name: z.string().nullable(),
  sender_email: z.string(),
  sender_name: z.string().nullable(),
  sender_user_id: uuid.nullable(),
  email_type: z.enum(["send", "reply"]),
  status: messageStatus,
  filed: z.boolean(),
  provider: z.enum(["smtp", "postmark", "gmail"]),
  message_id: z.string(),
  activity_id: uuid.nullable(),
  cc: z.array(z.string()),
  thread_id: uuid.nullable(),
  contact_id: uuid.nullable(),
  customer_id: uuid.nullable(),
  deal_id: uuid.nullable(),
  created_at: instant,
});

export type EmailLog = z.infer<typeof emailLog>;

export const listEmailLogsContract = defineContract({
  id: "listEmailLogs",
  method: "GET",
  path: "/email/logs",
  scope: "email:read",
  tag: "email",
  summary: "Every message of the workspace and how it stands, newest first",
  query: z.strictObject({
    ...pageFields,
    status: messageStatus.optional(),
    contact_id: uuid.optional(),
    deal_id: uuid.optional(),
    email_type: z.enum(["send", "reply"], { error: 'must be "send" or "reply"' }).optional(),
    provider: z.enum(["smtp", "postmark", "gmail"], { error: 'must be "smtp", "postmark" or "gmail"' }).optional(),
    idempotency_key: idempotencyKey.optional(),
  }),
  response: z.array(emailLog),
  paged: true,
});

export const getEmailLogContract = defineContract({
  id: "getEmailLog",
  method: "GET",
  path: "/email/logs/{id}",
  scope: "email:read",
  tag: "email",
  summary: "One message and how it stands",
  params: idParams,
  response: emailLog,
});

export const resolveEmailLogContract = defineContract({
  id: "resolveEmailLog",
  method: "POST",
  path: "/email/logs/{id}/resolve",
  scope: "email:send",
  tag: "email",
  summary: "Say what became of a message whose fate is unknown",
  params: idParams,
  body: z.strictObject({
    outcome: z.enum(["sent", "failed"], { error: 'must be "sent" (it arrived) or "failed" (it did not)' }),
  }),
  response: emailLog,
  examples: [{ summary: "It arrived", value: { outcome: "sent" } }],
});
