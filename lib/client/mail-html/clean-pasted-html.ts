import { Parser } from "htmlparser2";
import { isInline, readStyle, tagsOf } from "./pasted-marks";
import { isCell, PastedRows } from "./pasted-rows";
import { safeLink } from "./safe-link";
import { WordLists } from "./word-lists";
import { HtmlWriter } from "./write-html";

/**
 * Cleans what Word, Google Docs and web pages put on the clipboard: structure, links and marks stay; classes, styles,
 * comments, `<o:p>`, `mso-…` and the wrappers of Docs go. Word's lists, which are paragraphs with drawn bullets, become
 * lists, and rows of tables become lines. Pictures that lie on other servers go, but for the words that stand for them:
 * they would tell that server who reads. What is hidden goes. What the editor itself has copied passes untouched.
 */
export function cleanPastedHtml(html: string): string {
  return html.includes("data-pm-slice") ? html : cleanHtml(html);
}

type Wishes = {
  /** One's own signature: its pictures lie where one has put them, and its cells are its layout. */
  isSignature?: boolean;
};

/** The same for HTML that was not pasted, whatever it claims to be. */
export function cleanHtml(html: string, wishes: Wishes = {}): string {
  const cleaner = new PasteCleaner(html, wishes);
  const parser = new Parser(cleaner, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return cleaner.toString();
}

type Attributes = Record<string, string>;

const SILENT = new Set(["style", "script", "title", "xml", "template", "noscript", "svg", "math", "object", "iframe"]);
/** Blocks that end a list of Word's. */
const BLOCKS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr"]);

class PasteCleaner {
  #writer = new HtmlWriter();
  #lists = new WordLists(this.#writer);
  #rows: PastedRows;
  #isSignature: boolean;
  #open: { written: string[]; kind: "shown" | "silent" | "marker" | "item" | "row" | "cell" | "block" }[] = [];
  #silence = 0;

  constructor(html: string, { isSignature = false }: Wishes) {
    this.#rows = new PastedRows(this.#writer, html);
    this.#isSignature = isSignature;
  }

  onopentag(name: string, attributes: Attributes): void {
    const style = readStyle(attributes.style);
    const cells = name === "tr" && !this.#isSignature ? this.#rows.nextRow() : 0;
    if (SILENT.has(name) || isHidden(style)) this.#enter("silent");
    else if (this.#silence > 0) this.#open.push({ written: [], kind: "shown" });
    else if (style["mso-list"] === "ignore") this.#enter("marker");
    else if (this.#rows.isInRow) this.#openInRow(name, attributes, style);
    else if (cells > 1) this.#open.push({ written: this.#rows.openRow(), kind: "row" });
    else if (isWordItem(name, style)) this.#openItem(style);
    else this.#openShown(name, attributes, style);
  }

  ontext(text: string): void {
    if (this.#open.some(({ kind }) => kind === "marker")) this.#lists.addMarker(text);
    else if (this.#silence > 0) return;
    else if (this.#rows.isInRow) this.#rows.text(text);
    else if (!(text.trim() === "" && this.#lists.isBetweenItems)) {
      this.#lists.beginItem();
      this.#writer.text(text);
    }
  }

  onclosetag(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (element.kind === "silent" || element.kind === "marker") this.#silence -= 1;
    if (element.kind === "item") this.#lists.endItem();
    if (element.kind === "block") this.#rows.breakWord();
    if (element.kind === "row") this.#rows.closeRow();
    for (const tag of element.written.reverse()) this.#writer.close(tag);
  }

  toString(): string {
    this.#lists.closeAll();
    return this.#writer.toString();
  }

  #enter(kind: "silent" | "marker"): void {
    this.#silence += 1;
    this.#open.push({ written: [], kind });
  }

  #openItem(style: Record<string, string | undefined>): void {
    const level = Number(/level(\d)/.exec(style["mso-list"] ?? "")?.[1] ?? "1");
    this.#lists.announceItem(level);
    this.#open.push({ written: [], kind: "item" });
  }

  /** A row is one line: of what stands in its cells, marks, links and pictures stay. */
  #openInRow(name: string, attributes: Attributes, style: Record<string, string | undefined>): void {
    if (isCell(name)) {
      this.#rows.openCell(this.#open.some(({ kind }) => kind === "cell"));
      const marks = new Set([...(name === "th" ? ["strong"] : []), ...tagsOf(name, attributes)]);
      for (const mark of marks) this.#writer.open(mark);
      this.#open.push({ written: [...marks], kind: "cell" });
      return;
    }
    const tags = tagsOf(name, attributes).filter(isInline);
    const written = tags.filter((tag) => this.#write(tag, attributes, style));
    const isBlock = written.length === 0 && !/^(?:span|font|img)$/.test(name);
    if (isBlock) this.#rows.breakWord();
    this.#open.push({ written, kind: isBlock ? "block" : "shown" });
  }

  #openShown(name: string, attributes: Attributes, style: Record<string, string | undefined>): void {
    if (BLOCKS.has(name)) this.#lists.closeAll();
    const tags =
      this.#isSignature && isCell(name) ? ["div"] : isStray(name, attributes) ? [] : tagsOf(name, attributes);
    const written = tags.filter((tag) => this.#write(tag, attributes, style));
    this.#open.push({ written, kind: "shown" });
  }

  /** False for a tag that says nothing without what it lacks. */
  #write(tag: string, attributes: Attributes, style: Record<string, string | undefined>): boolean {
    const kept =
      this.#isSignature && tag === "img" ? signaturePicture(attributes) : keptAttributes(tag, attributes, style);
    if (!kept) {
      if (tag === "img" && /^(?:https?:)?\/\//i.test(attributes.src ?? "")) this.ontext(attributes.alt ?? "");
      return false;
    }
    if (tag !== "br" || !this.#lists.isBetweenItems) this.#lists.beginItem();
    this.#writer.open(tag, kept);
    return true;
  }
}

function isWordItem(name: string, style: Record<string, string | undefined>): boolean {
  return /^(?:p|h[1-6]|div)$/.test(name) && /\blevel\d/.test(style["mso-list"] ?? "");
}

/** Excel copies hidden rows too, and mails have lines for lists of mails. */
function isHidden(style: Record<string, string | undefined>): boolean {
  return style.display === "none" || style["mso-hide"] === "all";
}

/** Left behind by copying in Safari and Chrome. */
function isStray(name: string, { class: className }: Attributes): boolean {
  return name === "br" && /Apple-interchange-newline/.test(className ?? "");
}

function keptAttributes(
  tag: string,
  given: Attributes,
  style: Record<string, string | undefined>,
): Record<string, string | undefined> | null {
  if (tag === "a") {
    const href = given.href ? safeLink(unwrapRedirect(given.href)) : null;
    return href === null ? null : { href };
  }
  if (tag === "img") {
    const src = given.src ?? "";
    return /^data:image\//i.test(src) ? { src, alt: given.alt ?? "" } : null;
  }
  const alignment = /^(?:center|right|justify)$/.exec(style["text-align"] ?? given.align ?? "")?.[0];
  return /^(?:p|h[1-3])$/.test(tag) && alignment ? { style: `text-align:${alignment}` } : {};
}

function signaturePicture({ src = "", alt = "", width }: Attributes): Record<string, string | undefined> | null {
  return /^(?:https?:\/\/|data:image\/)/i.test(src) ? { src, alt, width } : null;
}

/** Google Docs sends some links through itself. */
function unwrapRedirect(href: string): string {
  const target = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  if (target === undefined) return href;
  try {
    return decodeURIComponent(target);
  } catch {
    return href;
  }
}
