import { z } from "zod";
import { defineContract } from "./define";
import { limits } from "./limits";
import { mailbox } from "./mailbox";
import { headerText, idParams, instant, line, pageFields, uuid } from "./primitives";
import { ifMatch } from "./record-fields";

const hostName = z
  .string({ error: "must be a string" })
  .min(1, "must not be blank")
  .max(255, "must have at most 255 characters")
  .regex(/^[A-Za-z0-9_.:%[\]-]+$/, "must be a host name or an address, without scheme, port or path");

const settable = {
  config_name: line(limits.nameLength).optional(),
  logo_url: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .max(2000)
    .nullable()
    .optional(),
  primary_color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #0f766e")
    .nullable()
    .optional(),
  is_default: z.boolean({ error: "must be true or false" }).optional(),
  email_provider: z.enum(["smtp", "gmail"], { error: 'must be "smtp" or "gmail"' }).optional(),
  /** Whose connected Gmail sends, when the provider is Gmail. */
  gmail_sender_user_id: uuid.nullable().optional(),
  smtp_host: hostName.nullable().optional(),
  smtp_port: z
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(65_535, "must be at most 65535")
    .nullable()
    .optional(),
  smtp_security: z
    .enum(["tls", "starttls", "none"], { error: 'must be "tls", "starttls" or "none"' })
    .nullable()
    .optional(),
  smtp_user: headerText(320).nullable().optional(),
  smtp_password: z.string().min(1, "must not be blank").max(1000).nullable().optional(),
  attachment_limit_mb: z.number({ error: "must be a number" }).int().min(0).max(25, "must be at most 25").optional(),
};

const identity = {
  from_email: mailbox,
  from_name: headerText(limits.nameLength),
  staff_email: mailbox,
};

const emailConfig = z.object({
  id: uuid,
  config_name: z.string(),
  from_email: z.string(),
  from_name: z.string(),
  staff_email: z.string(),
  logo_url: z.string().nullable(),
  primary_color: z.string().nullable(),
  is_default: z.boolean(),
  email_provider: z.enum(["smtp", "postmark", "gmail"]),
  gmail_sender_user_id: uuid.nullable(),
  smtp_host: z.string().nullable(),
  smtp_port: z.number().int().nullable(),
  smtp_security: z.enum(["tls", "starttls", "none"]).nullable(),
  smtp_user: z.string().nullable(),
  has_smtp_password: z.boolean(),
  attachment_limit_mb: z.number().int(),
  last_test_at: instant.nullable(),
  last_test_error: z.string().nullable(),
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

export type EmailConfig = z.infer<typeof emailConfig>;

const shared = { tag: "email configurations" } as const;

export const listEmailConfigsContract = defineContract({
  ...shared,
  id: "listEmailConfigs",
  method: "GET",
  path: "/email/configs",
  scope: "email:read",
  summary: "The identities that company mail can be sent as",
  query: z.strictObject(pageFields),
  response: z.array(emailConfig),
  paged: true,
});

export const getEmailConfigContract = defineContract({
  ...shared,
  id: "getEmailConfig",
  method: "GET",
  path: "/email/configs/{id}",
  scope: "email:read",
  summary: "One configuration; its password is never shown",
  params: idParams,
  response: emailConfig,
});

export const createEmailConfigContract = defineContract({
  ...shared,
  id: "createEmailConfig",
  method: "POST",
  path: "/email/configs",
  scope: "email-config:write",
  summary: "Add an identity for company mail",
  body: z.strictObject({ ...identity, ...settable }),
  response: emailConfig,
  status: 201,
  examples: [
    {
      summary: "Through a relay of one's own",
      value: {
        config_name: "Support",
        from_email: "support@acme.example",
        from_name: "Acme Support",
        staff_email: "team@acme.example",
        smtp_host: "smtp.acme.example",
        smtp_port: 465,
        smtp_security: "tls",
        smtp_user: "support@acme.example",
        smtp_password: "a password",
      },
    },
  ],
});

export const updateEmailConfigContract = defineContract({
  ...shared,
  id: "updateEmailConfig",
  method: "PATCH",
  path: "/email/configs/{id}",
  scope: "email-config:write",
  summary: "Change what is named, nothing else",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ ...z.object(identity).partial().shape, ...settable }),
  response: emailConfig,
  examples: [{ summary: "Allow attachments up to 10 MB", value: { attachment_limit_mb: 10 } }],
});

export const deleteEmailConfigContract = defineContract({
  ...shared,
  id: "deleteEmailConfig",
  method: "DELETE",
  path: "/email/configs/{id}",
  scope: "email-config:write",
  summary: "Take a configuration out of use; what it sent keeps its history",
  params: idParams,
  headers: ifMatch,
});

export const restoreEmailConfigContract = defineContract({
  ...shared,
  id: "restoreEmailConfig",
  method: "POST",
  path: "/email/configs/{id}/restore",
  scope: "email-config:write",
  summary: "Undo the deletion of a configuration",
  params: idParams,
  response: emailConfig,
});

export const testEmailConfigContract = defineContract({
  ...shared,
  id: "testEmailConfig",
  method: "POST",
  path: "/email/configs/{id}/test",
  scope: "email-config:write",
  summary: "Send a test message through a configuration, to its staff address unless another is named",
  params: idParams,
  body: z.strictObject({ to_email: mailbox.optional() }),
  slow: true,
  response: z.object({ ok: z.boolean(), to_email: z.string(), message_id: z.string(), problem: z.string().nullable() }),
  examples: [{ summary: "To the staff address", value: {} }],
});
