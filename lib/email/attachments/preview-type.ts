/** What a browser can show of a file without running anything of it. SVG and HTML are documents that can hold scripts. */
export type PreviewType = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif" | "application/pdf";

/** So many bytes of a file tell its type. */
export const tellingBytes = 64;

/**
 * The type of a file by its first bytes, whatever it claims to be (WHATWG MIME Sniffing §6, ISO 32000 §7.5.2,
 * AVIF §6); null for everything that is not shown.
 */
export function previewType(head: Buffer): PreviewType | null {
  const text = head.toString("latin1", 0, tellingBytes);
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(text)) return "image/gif";
  if (/^RIFF.{4}WEBPVP/s.test(text)) return "image/webp";
  if (isAvif(head, text)) return "image/avif";
  return text.startsWith("%PDF-") ? "application/pdf" : null;
}

/** ISO/IEC 14496-12 §4.3: the first box names the brands that a reader may take the file for. */
function isAvif(head: Buffer, text: string): boolean {
  if (head.length < 16 || !text.startsWith("ftyp", 4)) return false;
  const brands = text.slice(8, head.readUInt32BE(0)).match(/.{4}/gs) ?? [];
  return brands.some((brand) => brand === "avif" || brand === "avis");
}
