import { z } from "zod";
import { attachedFile } from "./attached-file";
import { defineContract } from "./define";
import { limits } from "./limits";
import { addressee, mailbox, mailboxList } from "./mailbox";
import { headerText, queryFlag, text, uuid } from "./primitives";
import { dryRunReport, sentMessage } from "./sent-message";

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, `must be 1–${limits.idempotencyKeyLength} visible ASCII characters without spaces`);

/** What every outgoing message may say, whether it begins a conversation or answers in one. */
export const messageFields = {
  to_email: addressee,
  to_name: headerText(limits.nameLength).optional(),
  text_body: text(limits.bodyBytes).optional(),
  mode: z.enum(["company", "personal"], { error: 'must be "company" or "personal"' }).default("company"),
  sender_user_id: uuid.optional(),
  from_email: mailbox.optional(),
  cc: mailboxList.optional(),
  bcc: mailboxList.optional(),
  reply_to: mailbox.optional(),
  email_config_id: uuid.optional(),
  attachments: z
    .array(attachedFile, { error: "must be an array of { filename, mime_type, content }" })
    .max(limits.attachmentCount, `must have at most ${limits.attachmentCount} files`)
    .optional(),
};

const fields = z.strictObject({
  ...messageFields,
  subject: headerText(limits.subjectLength),
  html_body: text(limits.bodyBytes),
  contact_id: uuid.optional(),
  deal_id: uuid.optional(),
  customer_id: uuid.optional(),
});

type Identity = {
  mode?: "company" | "personal" | undefined;
  sender_user_id?: string | undefined;
  from_email?: string | undefined;
  email_config_id?: string | undefined;
};

/** Rules between fields. They run even when other fields are wrong, so that one answer names everything. */
const always = { when: () => true };

/** Which fields go with which mode. */
export function withIdentityRules<T extends z.ZodType<Identity>>(schema: T): T {
  return schema
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
}

const sendEmailBody = withIdentityRules(fields);

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
  filesField: "attachments",
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
