import type { CallInput } from "@/lib/client/api-client";
import { toMailHtml } from "@/lib/client/mail-html/to-mail-html";
import type { replyEmailContract } from "@/lib/contracts/email-reply";
import type { sendEmailContract } from "@/lib/contracts/email-send";
import { limits } from "@/lib/contracts/limits";
import type { DraftFields, DraftFile } from "./draft";
import type { Identity } from "./identity";
import type { Recipient } from "./recipient";

type SendBody = CallInput<typeof sendEmailContract>["body"];
type ReplyBody = CallInput<typeof replyEmailContract>["body"];

/** What goes to `POST /email/send`, or to `POST /email/reply`, and the files beside it. */
export type Outgoing = { files: readonly File[] } & (
  | { kind: "send"; body: SendBody }
  | { kind: "reply"; body: ReplyBody }
);

/**
 * Built once for an attempt, and then never changed. The files are read while they leave; that each can be read at all
 * is tried before. Throws what the browser throws for one that has gone from the disk.
 */
export async function toOutgoing(fields: DraftFields, html: string, identity: Identity): Promise<Outgoing> {
  const files = fields.files.map(toFile);
  await Promise.all(files.map((file) => file.slice(0, 1).arrayBuffer()));
  return { ...toBody(fields, toMailHtml(html), identity), files };
}

/** The same for a dry run: sizes instead of bytes, and pictures left out of the text. */
export function toDryRun(fields: DraftFields, html: string, identity: Identity): Outgoing {
  const attachments = fields.files.map((file) => ({ ...fileHead(file), size: file.blob.size }));
  const outgoing = toBody(fields, toMailHtml(html.replace(/<img\b[^>]*>/gi, "[image]")), identity);
  if (attachments.length > 0) outgoing.body.attachments = attachments;
  return { ...outgoing, files: [] };
}

function toBody(fields: DraftFields, html: string, identity: Identity) {
  const { subject, links, reply } = fields;
  const envelope = envelopeOf(fields, identity);
  if (reply) {
    const body: ReplyBody = {
      ...envelope,
      thread_id: reply.threadId,
      in_reply_to: reply.inReplyTo,
      reply_html: html,
    };
    return { kind: "reply" as const, body };
  }
  const body: SendBody = {
    ...envelope,
    subject: subject.trim(),
    html_body: html,
    ...(links.contact && { contact_id: links.contact.id }),
    ...(links.deal && { deal_id: links.deal.id }),
    ...(links.customer && { customer_id: links.customer.id }),
  };
  return { kind: "send" as const, body };
}

function envelopeOf({ to, cc, bcc }: DraftFields, identity: Identity) {
  const [recipient] = to;
  return {
    to_email: recipient?.email ?? "",
    ...(recipient?.name && { to_name: recipient.name.slice(0, limits.nameLength) }),
    ...identity.route,
    ...addresses("cc", cc),
    ...addresses("bcc", bcc),
  };
}

function addresses<Name extends "cc" | "bcc">(name: Name, recipients: readonly Recipient[]): { [K in Name]?: string } {
  // A computed key widens to string; there is one property, and its name is `name`.
  return (recipients.length === 0 ? {} : { [name]: recipients.map(({ email }) => email).join(", ") }) as {
    [K in Name]?: string;
  };
}

/** The same bytes under a name and a type that the API takes. */
function toFile(file: DraftFile): File {
  const { filename, mime_type: type } = fileHead(file);
  return new File([file.blob], filename, { type });
}

/** What the API takes as a media type; files without a known one are bytes. */
const MIME_TYPE = /^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}\/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}$/;

function fileHead({ name, mimeType }: DraftFile) {
  const filename = name.replace(/[\r\n\0]/g, " ").trim() || "file";
  return {
    filename: shorten(filename, limits.fileNameLength),
    mime_type: MIME_TYPE.test(mimeType) ? mimeType : "application/octet-stream",
  };
}

/** Keeps the ending, which says what the file is. */
function shorten(name: string, max: number): string {
  if (name.length <= max) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return name.slice(0, max - ending.length) + ending;
}
