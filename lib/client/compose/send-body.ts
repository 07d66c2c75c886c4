import type { CallInput } from "@/lib/client/api-client";
import { toMailHtml } from "@/lib/client/mail-html/to-mail-html";
import type { sendEmailContract } from "@/lib/contracts/email-send";
import { limits } from "@/lib/contracts/limits";
import type { DraftFields, DraftFile } from "./draft";
import { encodeBase64 } from "./encode-base64";
import type { Identity } from "./identities";
import type { Recipient } from "./recipient";

export type SendBody = CallInput<typeof sendEmailContract>["body"];

/** What goes to `POST /email/send`: built once for an attempt, and then never changed. */
export async function toSendBody(
  fields: DraftFields,
  html: string,
  identity: Identity,
  signal?: AbortSignal,
): Promise<SendBody> {
  const attachments = [];
  for (const file of fields.files) {
    attachments.push({ ...fileHead(file), content: await encodeBase64(file.blob, signal) });
  }
  return { ...envelope(fields, identity), html_body: toMailHtml(html), ...(attachments.length > 0 && { attachments }) };
}

/** The same for a dry run: sizes instead of bytes, and pictures left out of the text. */
export function toDryRunBody(fields: DraftFields, html: string, identity: Identity): SendBody {
  const attachments = fields.files.map((file) => ({ ...fileHead(file), size: file.blob.size }));
  const light = html.replace(/<img\b[^>]*>/gi, "[image]");
  return {
    ...envelope(fields, identity),
    html_body: toMailHtml(light),
    ...(attachments.length > 0 && { attachments }),
  };
}

function envelope({ to, cc, bcc, subject, links }: DraftFields, identity: Identity) {
  const [recipient] = to;
  return {
    to_email: recipient?.email ?? "",
    ...(recipient?.name && { to_name: recipient.name.slice(0, limits.nameLength) }),
    subject: subject.trim(),
    ...identity.route,
    ...addresses("cc", cc),
    ...addresses("bcc", bcc),
    ...(links.contact && { contact_id: links.contact.id }),
    ...(links.deal && { deal_id: links.deal.id }),
    ...(links.customer && { customer_id: links.customer.id }),
  };
}

function addresses<Name extends "cc" | "bcc">(name: Name, recipients: readonly Recipient[]): { [K in Name]?: string } {
  // A computed key widens to string; there is one property, and its name is `name`.
  return (recipients.length === 0 ? {} : { [name]: recipients.map(({ email }) => email).join(", ") }) as {
    [K in Name]?: string;
  };
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
