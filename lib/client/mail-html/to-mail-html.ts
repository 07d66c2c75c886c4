import { Parser } from "htmlparser2";
import { isMailTag, type MailTag, mailStyles, messageStyle, signatureStyle } from "./mail-styles";
import { type Directions, readDirections } from "./read-directions";
import { safeLink } from "./safe-link";
import type { Direction } from "./text-direction";
import { HtmlWriter } from "./write-html";

/**
 * Turns the editor's HTML into the HTML of a mail. The rules:
 * - only the tags of `mailStyles`, each with its style inline, no classes, ids or data attributes; other tags go, their
 *   text stays, and scripts and styles go whole;
 * - of styles only `text-align` is taken over; links are absolute http(s), mailto or tel, and without a target;
 *   pictures are `data:` images or absolute http(s), with their description and width;
 * - spaces that were typed in a row are kept; empty paragraphs at the end are not;
 * - a block whose text runs another way than what is around it says so with `dir`, since mail programs do not find out;
 * - a signature is a block of tight lines, a quotation one that mail programs know for it (`type="cite"`);
 * - an empty paragraph holds a line break, else mail programs let it collapse; paragraphs within lists are tight.
 */
export function toMailHtml(editorHtml: string): string {
  const html = editorHtml.replace(EMPTY_END, "");
  const writer = new MailWriter(readDirections(html));
  const parser = new Parser(writer, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
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
  #directions: Directions | null;
  /** How many tags have begun. */
  #begun = 0;
  /** The way that text runs in each open tag; first outside of them all. */
  #running: Direction[];

  constructor(directions: Directions | null) {
    this.#directions = directions;
    this.#running = [directions?.all ?? "ltr"];
    this.#writer.open("div", { dir: directions?.all === "rtl" ? "rtl" : undefined, style: messageStyle });
  }

  onopentag(name: string, attributes: Attributes): void {
    if (SILENT.has(name)) this.#silence += 1;
    const part = partOf(name, attributes);
    const dir = this.#enter(part !== null || BLOCKS.has(name));
    if (part && this.#silence === 0) {
      this.#writer.open("div", { dir, style: part === "signature" ? signatureStyle : undefined });
      this.#open.push(part);
      return;
    }
    const tag = this.#silence === 0 && isMailTag(name) ? name : null;
    const written = tag && this.#attributesOf(tag, attributes);
    this.#open.push(written ? tag : null);
    if (!tag || !written) return;
    this.#writer.open(tag, { dir, ...written });
    if (tag === "p") this.#contentStart = this.#writer.length;
  }

  ontext(text: string): void {
    if (this.#silence > 0) return;
    // Mail programs show spaces in a row as one.
    this.#writer.text(this.#open.includes("pre") ? text : text.replace(/ (?= )/g, "\u00a0"));
  }

  onclosetag(name: string): void {
    if (SILENT.has(name)) this.#silence = Math.max(0, this.#silence - 1);
    this.#running.pop();
    const tag = this.#open.pop();
    if (!tag) return;
    if (tag === "p" && this.#writer.length === this.#contentStart) this.#writer.open("br");
    this.#writer.close(tag === "signature" || tag === "quote" ? "div" : tag);
  }

  toString(): string {
    return `${this.#writer}</div>`;
  }

  /** Notes which way text runs within a tag; returns it for a block in which that is another way than outside. */
  #enter(isBlock: boolean): Direction | undefined {
    const outside = this.#running.at(-1) ?? "ltr";
    const own = isBlock ? this.#directions?.elements[this.#begun] : null;
    this.#begun += 1;
    this.#running.push(own ?? outside);
    return own === outside ? undefined : (own ?? undefined);
  }

  /** What stands before a quotation stands at its right if it runs to the left. The items of a list may run both ways. */
  #facing(tag: "blockquote" | "ul" | "ol"): string {
    const style = mailStyles[tag];
    if (this.#directions === null) return style;
    if (tag !== "blockquote") return style.replace(/padding-left:(\w+)/, "padding:0 $1");
    return this.#running.at(-1) === "rtl"
      ? style.replace("0 0 0 12px", "0 12px 0 0").replace("-left", "-right")
      : style;
  }

  #aligned(style: string, given: Attributes): string {
    const alignment = ALIGNMENT.exec(given.style ?? "")?.[1]?.toLowerCase();
    const isUsual = alignment === undefined || (alignment === "left" && this.#running.at(-1) !== "rtl");
    return isUsual ? style : [style, `text-align:${alignment}`].filter(Boolean).join(";");
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
        return { style: this.#aligned(isTight ? "margin:0" : mailStyles.p, given) };
      }
      case "blockquote":
        return { type: this.#open.at(-1) === "quote" ? "cite" : undefined, style: this.#facing("blockquote") };
      case "ol": {
        const start = /^\d{1,6}$/.test(given.start ?? "") ? given.start : undefined;
        return { start, style: this.#facing("ol") };
      }
      case "ul":
        return { style: this.#facing("ul") };
      default:
        return { style: this.#aligned(mailStyles[tag], given) };
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

const ALIGNMENT = /(?:^|;)\s*text-align:\s*(left|center|right|justify)\s*(?:;|$)/i;

/** Elements of which each may run its own way. */
const BLOCKS = new Set(["p", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "pre"]);
