import type { Attributes, Tag } from "sanitize-html";
import { keepStyles } from "./keep-styles";
import { quotePlaceOf } from "./quote-marks";
import { safeUrl } from "./safe-url";

export type DisplayWishes = {
  withRemoteImages: boolean;
  /** Where the image of a Content-ID can be had; null when the message carries none of that name. */
  inlineImageUrl(contentId: string): string | null;
};

/** Rewrites one tag after the other for display, and counts what it meets. The lists of what is allowed apply after it. */
export class DisplayRewriter {
  blockedImages = 0;
  hasOwnColours = false;
  readonly #wishes: DisplayWishes;
  #saysDirections = false;

  constructor(wishes: DisplayWishes) {
    this.#wishes = wishes;
  }

  readonly rewrite = (tag: string, given: Attributes): Tag => {
    const attribs: Attributes = { ...given, class: quotePlaceOf(tag, given) ?? "" };
    this.#paint(tag, attribs);
    this.#direct(tag, attribs);
    if (tag === "img" || tag === "image") return this.#image(attribs);
    if (tag === "a") return { tagName: "a", attribs: link(attribs) };
    // Its colours are those of the whole mail.
    return { tagName: tag === "body" ? "div" : tag, attribs };
  };

  #paint(tag: string, attribs: Attributes): void {
    const legacy = legacyColours(tag, attribs);
    const { style, blockedImages, hasOwnColours } = keepStyles(
      `${legacy}${attribs.style ?? ""}`,
      this.#wishes.withRemoteImages,
    );
    this.blockedImages += blockedImages;
    this.hasOwnColours ||= hasOwnColours;
    delete attribs.style;
    if (style !== "") attribs.style = style;
  }

  /** An item's mark stands where its text begins. A mail that says itself which way it runs is not contradicted. */
  #direct(tag: string, attribs: Attributes): void {
    this.#saysDirections ||= attribs.dir !== undefined;
    if (!this.#saysDirections && tag === "li") attribs.dir = "auto";
  }

  #image(attribs: Attributes): Tag {
    const { src = "", srcset: _, ...rest } = attribs;
    const contentId = /^\s*cid:(.+)$/i.exec(src)?.[1];
    if (contentId !== undefined) return shownImage(this.#wishes.inlineImageUrl(decoded(contentId)), rest);
    const remote = safeUrl(src, REMOTE);
    if (remote === null || isInvisible(attribs)) return NOTHING;
    if (this.#wishes.withRemoteImages) return shownImage(remote, rest);
    this.blockedImages += 1;
    return placeholder(attribs);
  }
}

const REMOTE = new Set(["http:", "https:"]);
const LINKS = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Draws nothing. Not a name that is on no list: the library would give that name to another tag's end. */
const NOTHING: Tag = { tagName: "img", attribs: {} };

/** Opens apart from Tern, which it learns nothing about. A target inside the mail or relative to nowhere is none. */
function link({ href, ...rest }: Attributes): Attributes {
  const url = href === undefined ? null : safeUrl(href, LINKS);
  return url === null ? rest : { ...rest, href: url, target: "_blank", rel: "noopener noreferrer nofollow" };
}

function shownImage(url: string | null, attribs: Attributes): Tag {
  return url === null ? NOTHING : { tagName: "img", attribs: { alt: "", ...attribs, src: url, loading: "lazy" } };
}

/** Keeps the place of an image, and its words. */
function placeholder({ alt, width, height }: Attributes): Tag {
  const size = [pixels("width", width), pixels("height", height)].join("");
  return {
    tagName: "span",
    text: alt ?? "",
    attribs: { class: "blocked-image", title: "This image is not loaded", ...(size === "" ? {} : { style: size }) },
  };
}

function pixels(property: string, value: string | undefined): string {
  return value !== undefined && /^\d{1,4}$/.test(value) ? `${property}:${value}px;` : "";
}

/** Nobody sees it, so it only watches who opens the mail. */
function isInvisible({ width, height, style = "" }: Attributes): boolean {
  return (
    isDot(width) || isDot(height) || /(?:^|;)(?:display:none|visibility:hidden|(?:width|height):[01]px)/.test(style)
  );
}

function isDot(value: string | undefined): boolean {
  return value !== undefined && /^\s*[01](?:px)?\s*$/.test(value);
}

/** What HTML of the last century said in attributes, in the words of a style, which are judged in one place. */
function legacyColours(tag: string, attribs: Attributes): string {
  const { bgcolor, background, color, text } = attribs;
  delete attribs.bgcolor;
  delete attribs.background;
  if (tag === "font") delete attribs.color;
  return [
    bgcolor === undefined ? "" : `background-color:${hexColour(bgcolor)};`,
    background === undefined ? "" : `background-image:url("${background}");`,
    tag === "font" && color !== undefined ? `color:${hexColour(color)};` : "",
    tag === "body" && text !== undefined ? `color:${hexColour(text)};` : "",
  ].join("");
}

/** Old attributes may leave the number sign out. */
function hexColour(value: string): string {
  const trimmed = value.trim();
  return /^[0-9a-f]{6}$/i.test(trimmed) ? `#${trimmed}` : trimmed;
}

function decoded(contentId: string): string {
  try {
    return decodeURIComponent(contentId.trim());
  } catch {
    return contentId.trim();
  }
}
