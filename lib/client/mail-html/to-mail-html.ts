import { Parser } from "htmlparser2";
import { isMailTag, type MailTag, mailStyles, messageStyle, signatureStyle } from "./mail-styles";
import { safeLink } from "./safe-link";
import { HtmlWriter } from "./write-html";

/**
 * Turns the editor's HTML into the HTML of a mail. The rules:
 * - only the tags of `mailStyles`, each with its style inline, no classes, ids or data attributes; other tags go, their
 *   text stays, and scripts and styles go whole;
 * - of styles only `text-align` is taken over; links are absolute http(s), mailto or tel, and without a target;
 *   pictures are `data:` images or absolute http(s), with their description and width;
 * - spaces that were typed in a row are kept; empty paragraphs at the end are not;
 * - a signature is a block of tight lines, a quotation one that mail programs know for it (`type="cite"`);
 * - an empty paragraph holds a line break, else mail programs let it collapse; paragraphs within lists are tight.
 */
export function toMailHtml(editorHtml: string): string {
  const writer = new MailWriter();
  const parser = new Parser(writer, { decodeEntities: true, lowerCaseTags: true });
  parser.end(editorHtml.replace(EMPTY_END, ""));
  return writer.toString();
}

/** The line that the cursor stands in after a list or a picture, and those that were left over. */
const EMPTY_END = /(?:<p(?: [^>]*)?>(?:<br[^>]*>)?<\/p>)+$/;

type Attributes = Record<string, string>;

type Part = "signature" | "quote";

/** Elements whose text is not for readers. */
const SILENT = new Set(["script", "style", "template", "title", "noscript", "iframe", "object", "svg", "math"]);

class MailWriter {
  #writer = new HtmlWriter();
  /** The tags that were opened and written; null stands for one that was left out. */
  #open: (MailTag | Part | null)[] = [];
  /** Where the innermost paragraph's content begins. */
  #contentStart = 0;
  #silence = 0;

  constructor() {
    this.#writer.open("div", { style: messageStyle });
  }

  onopentag(name: string, attributes: Attributes): void {
    if (SILENT.has(name)) this.#silence += 1;
    const part = partOf(name, attributes);
    if (part && this.#silence === 0) {
      this.#writer.open("div", part === "signature" ? { style: signatureStyle } : {});
      this.#open.push(part);
      return;
    }
    const tag = this.#silence === 0 && isMailTag(name) ? name : null;
    const written = tag && this.#attributesOf(tag, attributes);
    this.#open.push(written ? tag : null);
    if (!tag || !written) return;
    this.#writer.open(tag, written);
    if (tag === "p") this.#contentStart = this.#writer.length;
  }

  ontext(text: string): void {
    if (this.#silence > 0) return;
    // Mail programs show spaces in a row as one.
    this.#writer.text(this.#open.includes("pre") ? text : text.replace(/ (?= )/g, "\u00a0"));
  }

  onclosetag(name: string): void {
    if (SILENT.has(name)) this.#silence = Math.max(0, this.#silence - 1);
    const tag = this.#open.pop();
    if (!tag) return;
    if (tag === "p" && this.#writer.length === this.#contentStart) this.#writer.open("br");
    this.#writer.close(tag === "signature" || tag === "quote" ? "div" : tag);
  }

  toString(): string {
    return `${this.#writer}</div>`;
  }

  /** null: the tag says nothing without what it lacks. */
  #attributesOf(tag: MailTag, given: Attributes): Record<string, string | undefined> | null {
    switch (tag) {
      case "a": {
        const href = safeLink(given.href ?? "");
        return href === null ? null : { href, style: mailStyles.a };
      }
      case "img":
        return pictureOf(given);
      case "code":
        return this.#open.includes("pre") ? null : { style: mailStyles.code };
      case "p": {
        const isTight = this.#open.includes("li") || this.#open.includes("signature");
        return { style: withAlignment(isTight ? "margin:0" : mailStyles.p, given) };
      }
      case "blockquote":
        return { type: this.#open.at(-1) === "quote" ? "cite" : undefined, style: mailStyles.blockquote };
      case "ol":
        return { start: /^\d{1,6}$/.test(given.start ?? "") ? given.start : undefined, style: mailStyles.ol };
      default:
        return { style: withAlignment(mailStyles[tag], given) };
    }
  }
}

function partOf(name: string, attributes: Attributes): Part | null {
  if (name !== "div") return null;
  return "data-signature" in attributes ? "signature" : "data-quote" in attributes ? "quote" : null;
}

function pictureOf(given: Attributes): Record<string, string | undefined> | null {
  const src = given.src ?? "";
  const isShown =
    /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]+$/i.test(src) || /^https?:\/\//i.test(src);
  if (!isShown) return null;
  const width = /^\d{1,4}$/.test(given.width ?? "") ? given.width : undefined;
  return { src, alt: given.alt ?? "", width, style: mailStyles.img };
}

const ALIGNMENT = /(?:^|;)\s*text-align:\s*(center|right|justify)\s*(?:;|$)/i;

function withAlignment(style: string, given: Attributes): string {
  const alignment = ALIGNMENT.exec(given.style ?? "")?.[1];
  return alignment ? [style, `text-align:${alignment.toLowerCase()}`].filter(Boolean).join(";") : style;
}
