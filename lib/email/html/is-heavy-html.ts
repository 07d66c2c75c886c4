import { scanHtml } from "./scan-html";

/**
 * Tells whether laying out an HTML text could take more than about half a second, more stack than there is, or blow the
 * text up. Stops reading as soon as that is certain.
 *
 * html-to-text takes some µs for each tag, handles a word once more for every link and heading around it, and a line
 * once more for every list, table and quote. How deep elements really are depends on end tags that a parser adds by
 * itself; counting start tags less end tags, by name, is never less than that.
 */
export function isHeavyHtml(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let rewrites = 0;
  let cost = 0;
  const change = (tag: string, by: 1 | -1) => {
    open.set(tag, (open.get(tag) ?? 0) + by);
    depth += by;
    if (REWRITES_CONTENT.has(tag)) rewrites += by;
  };
  const isHeavy = () => depth > MAX_DEPTH || rewrites > MAX_REWRITES || cost > MAX_COST;
  scanHtml(html, NO_ATTRIBUTES, {
    onOpen: (tag) => {
      cost += TAG_COST;
      if (!VOID.has(tag)) change(tag, 1);
    },
    onClose: (tag) => {
      cost += TAG_COST;
      if ((open.get(tag) ?? 0) > 0) change(tag, -1);
    },
    onText: (text) => {
      cost += text.length * (1 + rewrites);
    },
    isDone: isHeavy,
  });
  return isHeavy();
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

const REWRITES_CONTENT = new Set(["a", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "td", "th"]);

const MAX_DEPTH = 200;
const MAX_REWRITES = 40;
/** A tag, at its start or end, takes as long as fifty letters. */
const TAG_COST = 50;
const MAX_COST = 5_000_000;
