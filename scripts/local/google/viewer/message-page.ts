import type { GoogleMessage } from "@emulators/google";
import PostalMime, { type Attachment, decodeWords, type Email } from "postal-mime";
import type { DemoMailbox } from "../demo-mailboxes";
import { headerValue } from "../gmail/message-head";
import { type Html, html } from "../pages/html";
import { page } from "../pages/page";

const shownHeaders = [
  "From",
  "To",
  "Cc",
  "Bcc",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "In-Reply-To",
  "References",
];
const inlineLimitBytes = 2 * 1024 * 1024;

export async function messagePage(mailbox: DemoMailbox, message: GoogleMessage, original: Buffer): Promise<Response> {
  const mail = await PostalMime.parse(original);
  const here = `/mail/${mailbox.email}/${encodeURIComponent(message.gmail_id)}`;
  const headers = shownHeaders.flatMap((name) => {
    const value = headerValue(original, name);
    return value === undefined ? [] : [html`<tr><th scope="row">${name}</th><td>${decodeWords(value)}</td></tr>`];
  });
  const body = html`
    <p><a href="/mail/${mailbox.email}">${mailbox.email}</a> · ${message.label_ids.join(", ")} · <a href="${here}/source">Source</a></p>
    <table>${headers}</table>
    ${mail.html ? html`<h2>Message</h2><iframe title="Message" sandbox src="${here}/html"></iframe>` : ""}
    ${mail.text ? html`<h2>Text</h2><pre>${mail.text}</pre>` : ""}
    ${attachmentList(mail.attachments, here)}
    <p class="quiet-text">Gmail's message id ${message.gmail_id}, thread ${message.thread_id}, ${original.length} bytes</p>`;
  return page({ title: mail.subject || "(no subject)", body });
}

function attachmentList(attachments: Attachment[], here: string): Html {
  if (attachments.length === 0) return html``;
  const items = attachments.map(
    (attachment, index) => html`
      <li><a href="${here}/attachments/${index}" download>${nameOf(attachment)}</a>
        <small>${attachment.mimeType}, ${bytesOf(attachment).length} bytes</small></li>`,
  );
  return html`<h2>Attachments</h2><ul>${items}</ul>`;
}

/** The message's own HTML. Sandboxed by its own answer too: nothing in it runs, and nothing is fetched. */
export async function messageDocument(original: Buffer): Promise<Response> {
  const mail = await PostalMime.parse(original);
  return new Response(withInlineImages(mail), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Pictures that came with the message, put where it refers to them (RFC 2392). */
function withInlineImages({ html: document = "", attachments }: Email): string {
  return attachments.reduce((text, attachment) => {
    const id = attachment.contentId?.replace(/^<|>$/g, "");
    const bytes = bytesOf(attachment);
    if (!id || !/^image\/[\w.+-]+$/.test(attachment.mimeType) || bytes.length > inlineLimitBytes) return text;
    return text.replaceAll(`cid:${id}`, `data:${attachment.mimeType};base64,${bytes.toString("base64")}`);
  }, document);
}

export function messageSource(original: Buffer): Response {
  return plain(original, { "content-type": "text/plain; charset=utf-8" });
}

export async function attachmentFile(original: Buffer, index: number): Promise<Response> {
  const { attachments } = await PostalMime.parse(original);
  const attachment = attachments[index];
  if (!attachment) return page({ title: "There is no such attachment", body: "", status: 404 });
  return plain(bytesOf(attachment), {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(attachment)).replaceAll("'", "%27")}`,
  });
}

function plain(bytes: Buffer, headers: Record<string, string>): Response {
  const guards = { "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'" };
  return new Response(new Uint8Array(bytes), { headers: { ...headers, ...guards } });
}

function bytesOf({ content }: Attachment): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

function nameOf({ filename }: Attachment): string {
  return filename || "attachment";
}
