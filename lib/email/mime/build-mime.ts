import { randomBytes } from "node:crypto";
import { headerField } from "./encode-header";
import { attachmentEntity, inlineImageEntity, textEntity } from "./leaf-entities";
import { messageFields } from "./message-fields";
import { type MimeEntity, writeEntity } from "./mime-entity";
import type { MimeParts } from "./mime-parts";

/**
 * Builds a whole RFC 5322 message: US-ASCII, CRLF line ends, no line longer than 998 characters, a CRLF at its end, and
 * never a Bcc header. Everything comes from the values given; nothing is read from disk or network.
 *
 * The tree is `mixed { alternative { text, related { html, images } }, attachments }` without the levels not needed.
 * Addresses are written in their ASCII form, names and subjects in encoded words where needed (RFC 2047), file names
 * as RFC 2231 parameters. Attachments and images arrive byte for byte, the two texts but for their line ends.
 *
 * @throws TypeError if a value cannot stand in a header: CR, LF or NUL, an address, date, media type or id that is
 *   none. The border refuses such values, so this is a programming error.
 */
export async function buildMime(parts: MimeParts): Promise<Buffer> {
  const boundary = newBoundary();
  const body = alternative(parts, boundary);
  const content = parts.attachments.length === 0 ? body : mixed(body, parts, boundary);
  return writeEntity({ ...content, fields: [...messageFields(parts), ...content.fields] });
}

/** `=_` occurs in neither quoted-printable nor base64, so that no body can hold the boundary (RFC 2045 §6.7). */
function newBoundary(): string {
  return `=_tern.${randomBytes(12).toString("hex")}`;
}

function alternative({ text, html, inlineImages }: MimeParts, boundary: string): MimeEntity {
  const htmlPart = textEntity("html", html);
  const images = inlineImages.map(inlineImageEntity);
  const rich =
    images.length === 0 ? htmlPart : multipart('related; type="text/html"', `${boundary}.r`, [htmlPart, ...images]);
  return multipart("alternative", `${boundary}.a`, [textEntity("plain", text), rich]);
}

function mixed(body: MimeEntity, { attachments }: MimeParts, boundary: string): MimeEntity {
  return multipart("mixed", `${boundary}.m`, [body, ...attachments.map(attachmentEntity)]);
}

function multipart(subtype: string, boundary: string, children: MimeEntity[]): MimeEntity {
  const fields = [headerField("Content-Type", `multipart/${subtype}; boundary="${boundary}"`)];
  return { kind: "multipart", fields, boundary, children };
}
