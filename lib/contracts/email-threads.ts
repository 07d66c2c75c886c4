import { z } from "zod";
import { defineContract } from "./define";
import { limits } from "./limits";
import { idParams, instant, pageFields, uuid } from "./primitives";
import { messageStatus } from "./sent-message";

const linked = z.array(z.object({ id: uuid, name: z.string() }));

const emailThread = z.object({
  id: uuid,
  subject: z.string(),
  status: z.enum(["active", "archived", "spam"]),
  is_read: z.boolean(),
  message_count: z.number().int(),
  last_message_at: instant,
  last_message_direction: z.enum(["inbound", "outbound"]),
  last_message_preview: z.string(),
  participants: z.array(z.object({ name: z.string().nullable(), email: z.string() })),
  linked_entities: z.object({ contacts: linked, deals: linked, customers: linked }),
});

export type EmailThread = z.infer<typeof emailThread>;

const outboundMessage = z.object({
  id: uuid,
  direction: z.literal("outbound"),
  message_id: z.string(),
  subject: z.string(),
  sender_email: z.string(),
  sender_name: z.string().nullable(),
  recipient_email: z.string(),
  cc: z.array(z.string()),
  text_body: z.string(),
  html_body: z.string().nullable(),
  has_attachment: z.boolean(),
  attachment_filename: z.string().nullable(),
  attachments: z.array(z.object({ id: uuid, name: z.string(), mimeType: z.string(), size: z.number().int() })),
  status: messageStatus,
  created_at: instant,
});

export type OutboundMessage = z.infer<typeof outboundMessage>;

export const getEmailThreadContract = defineContract({
  id: "getEmailThread",
  method: "GET",
  path: "/email/threads/{id}",
  scope: "email:read",
  tag: "email",
  summary: "One conversation: participants and the records it belongs to",
  params: idParams,
  response: emailThread,
});

export const listThreadMessagesContract = defineContract({
  id: "listThreadMessages",
  method: "GET",
  path: "/email/threads/{id}/messages",
  scope: "email:read",
  tag: "email",
  summary: `The messages of a conversation, oldest first; a page ends early where their bodies would exceed ${limits.pageBodyBytes / 2 ** 20} MiB, but has one message at least`,
  params: idParams,
  query: z.strictObject(pageFields),
  response: z.array(outboundMessage),
  paged: true,
});

export const downloadAttachmentContract = defineContract({
  id: "downloadAttachment",
  method: "GET",
  path: "/email/attachments/{id}",
  scope: "email:read",
  tag: "email",
  summary: "The bytes of one attachment, as they were sent",
  params: idParams,
  response: z.custom<{ filename: string; mimeType: string; sizeBytes: number; stream: ReadableStream<Uint8Array> }>(),
  download: "*/*",
});
