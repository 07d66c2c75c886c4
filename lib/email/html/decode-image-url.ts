import { decodeBase64Strict } from "@/lib/core/base64";

export type DecodedImage = { ok: true; mimeType: string; content: Buffer } | { ok: false; reason: string };

/**
 * Reads an image from a `data:` URL, in base64 or percent-encoded (RFC 2397; what follows a `#` does not belong to it).
 *
 * @param url begins with `data:`, in any case; may hold line breaks
 * @returns type, in lower case and without parameters, and bytes; or why there is no image, as a clause without subject
 */
export function decodeImageUrl(url: string): DecodedImage {
  const comma = url.indexOf(",");
  if (comma === -1) return { ok: false, reason: "has no comma between its type and its data" };
  const header = url
    .slice(0, comma)
    .replace(/[\0- ]/g, "")
    .toLowerCase();
  const mimeType = /^data:(image\/[a-z0-9.+-]+)(?:;|$)/.exec(header)?.[1];
  if (mimeType === undefined) return { ok: false, reason: "is not of a type image/…" };
  const data = percentDecode(url.slice(comma + 1).split("#", 1)[0] ?? "");
  if (!header.endsWith(";base64")) return decoded(mimeType, data);
  const base64 = decodeBase64Strict(data.toString("latin1"));
  return base64.ok ? decoded(mimeType, base64.bytes) : { ok: false, reason: base64.reason };
}

function decoded(mimeType: string, content: Buffer): DecodedImage {
  return content.length === 0 ? { ok: false, reason: "is empty" } : { ok: true, mimeType, content };
}

/** Unlike decodeURIComponent, for any bytes, and leaves a stray percent sign alone (URL Standard §1.3). */
function percentDecode(text: string): Buffer {
  const bytes = Buffer.from(text);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const escaped = bytes[index] === PERCENT ? hexPair(bytes, index + 1) : -1;
    bytes[length] = escaped === -1 ? (bytes[index] ?? 0) : escaped;
    if (escaped !== -1) index += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const PERCENT = 0x25;
const HEX_DIGITS = new Map(
  [..."0123456789abcdefABCDEF"].map((digit) => [digit.charCodeAt(0), Number.parseInt(digit, 16)]),
);

function hexPair(bytes: Buffer, index: number): number {
  const high = HEX_DIGITS.get(bytes[index] ?? 0);
  const low = HEX_DIGITS.get(bytes[index + 1] ?? 0);
  return high === undefined || low === undefined ? -1 : high * 16 + low;
}
