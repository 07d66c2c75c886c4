import { DomUtils, parseDocument } from "htmlparser2";
import { quotePlaces } from "./quote-marks";
import { announcesQuote, isForwardedHeader } from "./quote-words";

/**
 * Puts the conversation so far, which replies carry at their end, behind one line that opens it. It is found by the
 * parts that mail programs mark, by "On … wrote:" before a quotation, and by Outlook's "From: … Sent: …" block. A mail
 * that says nothing of its own before it (a forward) stays open, and so does a quotation in the midst of an answer.
 *
 * @param html as `sanitizeForDisplay` leaves it: balanced, and nested no deeper than 200 tags
 */
export function foldQuotedHistory(html: string): string {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const history = firstHistory(DomUtils.getElementsByTagName(FOLDABLE, document, true));
  if (history === null || MISPLACED_IN.has(nameOf(history.first.parent))) return html;
  const seen = visiblePlaces(document.children);
  const { start, end } = outermost(history, seen);
  const saysItself = seen.some((place) => place < start);
  const isAnsweredBelow = history.kind === "quote" && seen.some((place) => place > end);
  if (!saysItself || isAnsweredBelow) return html;
  return `${html.slice(0, start)}${FOLD_BEGIN}${html.slice(start, end)}${FOLD_END}${html.slice(end)}`;
}

export const FOLD_BEGIN = '<details class="tern-history"><summary>Earlier messages</summary>';
export const FOLD_END = "</details>";

const FOLDABLE = (tag: string) =>
  tag === "div" || tag === "p" || tag === "blockquote" || tag === "hr" || tag === "section";

/** Where a browser would move a `<details>` out of its place. */
const MISPLACED_IN = new Set("p table thead tbody tfoot tr ul ol dl".split(" "));

type Node = ReturnType<typeof parseDocument>["children"][number];

type Element = Extract<Node, { attribs: unknown }>;

/** A quotation is one element; a head is followed by what it is the head of. */
type History = { kind: "quote" | "head"; first: Node; element: Node };

function firstHistory(elements: readonly Node[]): History | null {
  for (const element of elements) {
    const history = historyAt(element);
    if (history !== null) return history;
  }
  return null;
}

function historyAt(element: Node): History | null {
  const className = isElement(element) ? element.attribs.class : undefined;
  if (className === quotePlaces.head) return { kind: "head", first: element, element };
  if (className === quotePlaces.quote) return { kind: "quote", first: announcementOf(element) ?? element, element };
  if (nameOf(element) === "blockquote") {
    const first = announcementOf(element);
    return first && { kind: "quote", first, element };
  }
  return isForwardedHeader(beginningOf(element)) ? { kind: "head", first: element, element } : null;
}

/** The line before a quotation that says who wrote it: a paragraph, or what stands on the line when there are none. */
function announcementOf(quote: Node): Node | null {
  let first: Node | null = null;
  let line = "";
  for (let node = quote.prev; node !== null; node = node.prev) {
    const text = textOf(node);
    const endsLine = nameOf(node) === "br" || FOLDABLE(nameOf(node));
    if (endsLine && line.trim() !== "") break;
    if (line.length + text.length > MAX_ANNOUNCEMENT) break;
    line = text + line;
    if (text.trim() !== "") first = node;
    if (endsLine && text.trim() !== "") break;
  }
  return announcesQuote(line) ? first : null;
}

const MAX_ANNOUNCEMENT = 500;

/** Outlook nests its head; what it belongs to follows the outermost element that begins with it. */
function outermost({ kind, first, element }: History, seen: readonly number[]): { start: number; end: number } {
  if (kind === "quote") return { start: startOf(first), end: endOf(element) };
  let head = first;
  while (head.parent !== null && isElement(head.parent) && !isBetween(seen, startOf(head.parent), startOf(head))) {
    head = head.parent;
  }
  const siblings = DomUtils.getSiblings(head);
  return { start: startOf(head), end: endOf(siblings.at(-1) ?? head) };
}

function isBetween(places: readonly number[], from: number, to: number): boolean {
  return places.some((place) => place >= from && place < to);
}

/** Where there is something to see: words and images. */
function visiblePlaces(nodes: readonly Node[]): number[] {
  return nodes.flatMap((node) => {
    if (nameOf(node) === "img" || (node.type === "text" && textOf(node).trim() !== "")) return [startOf(node)];
    return isElement(node) ? visiblePlaces(node.children) : [];
  });
}

/** Enough of an element's text to tell what it is; of a long one no more is read. */
function beginningOf(element: Node): string {
  return endOf(element) - startOf(element) > MAX_HEADER ? "" : textOf(element);
}

const MAX_HEADER = 4_000;

function textOf(node: Node): string {
  return nameOf(node) === "br" ? "\n" : DomUtils.textContent(node);
}

function nameOf(node: Node | Node["parent"]): string {
  return node !== null && isElement(node) ? node.name : "";
}

function isElement(node: Node | NonNullable<Node["parent"]>): node is Element {
  return "attribs" in node;
}

function startOf(node: Node): number {
  return node.startIndex ?? 0;
}

function endOf(node: Node): number {
  return (node.endIndex ?? -1) + 1;
}
