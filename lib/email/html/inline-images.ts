import { createHash } from "node:crypto";
import { decodeImageUrl } from "./decode-image-url";
import { type HtmlAttribute, scanHtml } from "./scan-html";

/** An image that travels with the message. `cid` stands without angle brackets, as in `cid:` URLs (RFC 2392). */
export type InlineImage = { cid: string; mimeType: string; filename: string; content: Buffer };

export type InlineImagesResult = {
  html: string;
  images: InlineImage[];
  /** The `data:` URLs that hold no image; they stand in `html` as they came. */
  problems: { /** 0 is the first `data:` URL of the document. */ index: number; reason: string }[];
};

/**
 * Turns the `data:` URLs of `<img src>` into `cid:` references, since mail programs do not show the former. Every other
 * character of the HTML stays as it is. Images of the same type and bytes share one reference.
 *
 * @param html a few MiB at most
 * @param domain the right side of the Content-IDs: a host name
 */
export function extractInlineImages(html: string, domain: string): InlineImagesResult {
  const images = new Map<string, InlineImage>();
  const problems: InlineImagesResult["problems"] = [];
  let rewritten = "";
  let copiedTo = 0;
  for (const [index, { value, start, end }] of findDataUrls(html).entries()) {
    const image = decodeImageUrl(value);
    if (!image.ok) {
      problems.push({ index, reason: image.reason });
      continue;
    }
    const cid = `${digest(image.mimeType, image.content)}@${domain}`;
    const filename = `image-${images.size + 1}.${extension(image.mimeType)}`;
    if (!images.has(cid)) images.set(cid, { cid, mimeType: image.mimeType, filename, content: image.content });
    rewritten += `${html.slice(copiedTo, start)}cid:${cid}`;
    copiedTo = end;
  }
  return { html: rewritten + html.slice(copiedTo), images: [...images.values()], problems };
}

/** Browsers read `<image>` as `<img>`. */
const IMAGE_SOURCES = new Map([
  ["img", "src"],
  ["image", "src"],
]);

function findDataUrls(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  // Most mails hold no image, and need not be read for one.
  if (!/<im(?:g|age)/i.test(html)) return found;
  scanHtml(html, IMAGE_SOURCES, {
    onOpen: (_tag, source) => {
      if (source !== null && /^[\0- ]*data:/i.test(source.value)) found.push(source);
    },
  });
  return found;
}

function digest(mimeType: string, content: Buffer): string {
  return createHash("sha256").update(`${mimeType}\n`).update(content).digest("hex").slice(0, 32);
}

/** image/png → png, image/svg+xml → svg, image/vnd.microsoft.icon → ico. */
function extension(mimeType: string): string {
  return mimeType.endsWith("icon") ? "ico" : (/^image\/(?:x-)?([a-z0-9]+)/.exec(mimeType)?.[1] ?? "bin");
}
