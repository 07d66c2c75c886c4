import { z } from "zod";
import { defineContract } from "./define";
import { limits } from "./limits";
import { mailbox, mailboxList } from "./mailbox";
import { headerText, instant, queryFlag, text, uuid } from "./primitives";

const mimeTypePattern = /^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}\/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}$/;

/** Bytes in the request and nothing else: no path, no URL. `size` stands in for `content` in a dry run. */
const attachmentFields = z.strictObject({
  filename: headerText(limits.fileNameLength),
  mime_type: z
    .string({ error: "must be a string" })
    .regex(mimeTypePattern, "must be a media type such as application/pdf, without parameters"),
  content: z.string({ error: "must be a string with the file in base64" }).optional(),
  size: z.number({ error: "must be a number of bytes" }).int().min(0).optional(),
});

/** True of what is no file at all too: its type is told already, and a missing `content` is not what is wrong with it. */
function hasBytes(file: unknown): boolean {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return true;
  return "content" in file || "size" in file;
}

const attachment = attachmentFields.refine(hasBytes, {
  when: () => true,
  path: ["content"],
  error: "is required: the file in base64",
  params: { missing: true },
});

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, `must be 1–${limits.idempotencyKeyLength} visible ASCII characters without spaces`);

const fields = z.strictObject({
  to_email: mailbox,
  to_name: headerText(limits.nameLength).optional(),
  subject: headerText(limits.subjectLength),
  html_body: text(limits.bodyBytes),
  text_body: text(limits.bodyBytes).optional(),
  mode: z.enum(["company", "personal"], { error: 'must be "company" or "personal"' }).default("company"),
  sender_user_id: uuid.optional(),
  from_email: mailbox.optional(),
  contact_id: uuid.optional(),
  deal_id: uuid.optional(),
  customer_id: uuid.optional(),
  cc: mailboxList.optional(),
  bcc: mailboxList.optional(),
  reply_to: mailbox.optional(),
  email_config_id: uuid.optional(),
  attachments: z
    .array(attachment, { error: "must be an array of { filename, mime_type, content }" })
    .max(limits.attachmentCount, `must have at most ${limits.attachmentCount} files`)
    .optional(),
});

/** Rules between fields. They run even when other fields are wrong, so that one answer names everything. */
const always = { when: () => true };

const sendEmailBody = fields
  .refine((body) => body?.mode !== "personal" || Boolean(body.sender_user_id), {
    ...always,
    path: ["sender_user_id"],
    error: 'is required when mode is "personal": it says whose Gmail sends',
    params: { missing: true },
  })
  .refine((body) => body?.mode === "personal" || body?.sender_user_id === undefined, {
    ...always,
    path: ["sender_user_id"],
    error: 'goes with mode "personal" only; leave it out, or set mode to "personal"',
  })
  .refine((body) => body?.mode === "personal" || body?.from_email === undefined, {
    ...always,
    path: ["from_email"],
    error: 'goes with mode "personal" only; company mail is sent from its configuration’s address',
  })
  .refine((body) => body?.mode !== "personal" || body?.email_config_id === undefined, {
    ...always,
    path: ["email_config_id"],
    error: 'goes with mode "company" only; leave it out, or set mode to "company"',
  });

export const messageStatus = z.enum([
  "sending",
  "sent",
  "failed",
  "unknown",
  "delivered",
  "bounced",
  "spam_complaint",
  "received",
]);

const sendWarning = z.looseObject({
  code: z.enum(["FROM_SUBSTITUTED", "RECIPIENT_REFUSED", "LINK_DELETED"]),
  message: z.string(),
});

export type SendWarning = z.infer<typeof sendWarning>;

const sentMessage = z.object({
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

const dryRunReport = z.object({
  dry_run: z.literal(true),
  from_email: z.string(),
  recipients: z.array(z.object({ kind: z.enum(["to", "cc", "bcc"]), email: z.string() })),
  mime_size: z.number().int(),
  size_limit: z.number().int(),
  warnings: z.array(sendWarning),
});

export type DryRunReport = z.infer<typeof dryRunReport>;

export const sendEmailContract = defineContract({
  id: "sendEmail",
  method: "POST",
  path: "/email/send",
  scope: "email:send",
  tag: "email",
  summary: "Send a message and file it on every record it belongs to",
  query: z.strictObject({ dry_run: queryFlag.default(false) }),
  headers: z.strictObject({ idempotency_key: idempotencyKey.optional() }),
  body: sendEmailBody,
  response: z.union([sentMessage, dryRunReport]),
  slow: true,
  examples: [
    {
      summary: "Company mail, filed on a contact and a deal",
      value: {
        to_email: "client@example.com",
        to_name: "Ada Client",
        subject: "Your proposal",
        html_body: "<p>Hello Ada, the proposal we spoke of.</p>",
        cc: "alice@example.com",
        contact_id: "01900000-0000-7000-8000-000000000001",
        deal_id: "01900000-0000-7000-8000-000000000002",
      },
    },
  ],
});
