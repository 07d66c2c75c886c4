import { buildHeaderValue } from "nodemailer/lib/mime-funcs";
import { encode, wrap } from "nodemailer/lib/qp";
import { hasForbiddenControl } from "@/lib/contracts/header-value";
import type { InlineImage } from "@/lib/email/html/inline-images";
import { encodeText, headerField } from "./encode-header";
import { isMessageId } from "./message-fields";
import type { MimeEntity } from "./mime-entity";
import type { MimeAttachment } from "./mime-parts";

/**
 * A body text in UTF-8, its line ends as CRLF (RFC 2046 §4.1.1). Quoted-printable stays legible in the source; with
 * more than a tenth of the letters outside ASCII base64 is the shorter encoding.
 */
export function textEntity(subtype: "plain" | "html", value: string): MimeEntity {
  const text = value.replace(/\r\n|\r|\n/g, "\r\n");
  const bytes = Buffer.from(text);
  const type = `Content-Type: text/${subtype}; charset=utf-8`;
  if (bytes.length > text.length * 1.1) return { kind: "bytes", fields: [type, BASE64], bytes };
  return { kind: "text", fields: [type, "Content-Transfer-Encoding: quoted-printable"], text: wrap(encode(bytes)) };
}

/** @throws TypeError if file name or media type cannot stand in a header */
export function attachmentEntity(file: MimeAttachment): MimeEntity {
  return { kind: "bytes", fields: fileFields(file, "attachment"), bytes: file.content };
}

/** An image that the HTML shows by `cid:` (RFC 2392). @throws TypeError if one of its names cannot stand in a header */
export function inlineImageEntity(image: InlineImage): MimeEntity {
  if (!isMessageId(`<${image.cid}>`)) throw new TypeError("The Content-ID of an image is not one.");
  const fields = [...fileFields(image, "inline"), headerField("Content-ID", `<${image.cid}>`)];
  return { kind: "bytes", fields, bytes: image.content };
}

const BASE64 = "Content-Transfer-Encoding: base64";

/** The name stands twice: as RFC 2231 wants it, and as readers that know only `name=` want it. */
function fileFields(file: { filename: string; mimeType: string }, disposition: "attachment" | "inline"): string[] {
  if (hasForbiddenControl(file.filename)) throw new TypeError("A file name holds a line break or a NUL.");
  const oldName = encodeText(file.filename).replace(/["\\]/g, "\\$&");
  return [
    headerField("Content-Type", `${mediaType(file.mimeType)}; name="${oldName}"`),
    headerField("Content-Disposition", buildHeaderValue({ value: disposition, params: { filename: file.filename } })),
    BASE64,
  ];
}

/**
 * A file is sent as bytes whatever is in it. A message or multipart must not be encoded (RFC 2046 §5.1, §5.2.1), so that
 * readers show an encoded one as empty, and unencoded its bytes would not survive: it goes as plain bytes, and readers
 * go by its name.
 */
function mediaType(value: string): string {
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(value)) throw new TypeError("A media type is not type/subtype.");
  return /^(?:multipart|message)\//i.test(value) ? "application/octet-stream" : value;
}
