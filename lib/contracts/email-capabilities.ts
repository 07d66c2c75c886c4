import { z } from "zod";
import { defineContract } from "./define";
import { uuid } from "./primitives";

const alias = z.object({
  email: z.string(),
  displayName: z.string(),
  isDefault: z.boolean(),
  verificationStatus: z.string().nullable(),
  usable: z.boolean(),
  signature: z.string(),
});

const companyConfig = z.object({
  id: uuid,
  config_name: z.string(),
  from_email: z.string(),
  from_name: z.string(),
  provider: z.enum(["smtp", "postmark", "gmail"]),
  is_default: z.boolean(),
  usable: z.boolean(),
  reason: z.string().nullable(),
  max_attachment_bytes: z.number().int(),
});

export const emailCapabilitiesContract = defineContract({
  id: "getEmailCapabilities",
  method: "GET",
  path: "/email/capabilities",
  scope: "email:read",
  tag: "email",
  summary: "Who can send as what: company identities and people's mailboxes",
  response: z.object({
    authenticated_user: z.object({
      user_id: uuid,
      name: z.string(),
      email: z.string(),
      has_personal_gmail: z.boolean(),
      hint: z.string(),
    }),
    company_mail: z.object({
      configured: z.boolean(),
      provider: z.enum(["smtp", "postmark", "gmail"]).nullable(),
      from_email: z.string().nullable(),
      gmail_email: z.string().nullable(),
      gmail_sender_user_id: uuid.nullable(),
      connection_status: z.string(),
      send_as_aliases: z.array(alias),
      max_attachment_bytes: z.number().int(),
      configs: z.array(companyConfig),
    }),
    personal_gmail_users: z.array(
      z.object({
        user_id: uuid,
        email: z.string(),
        display_name: z.string(),
        gmail_address: z.string(),
        connection_status: z.string(),
        max_attachment_bytes: z.number().int(),
        send_as_aliases: z.array(alias),
      }),
    ),
  }),
});
