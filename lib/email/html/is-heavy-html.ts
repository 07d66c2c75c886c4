import { Parser } from "htmlparser2";

/**
 * Tells whether laying out an HTML text would take more than about half a second, more stack than there is, or blow the
 * text up. Stops reading as soon as that is certain.
 *
 * html-to-text takes 4 µs for a tag, handles each word once per heading and link around it, and each line once per list,
 * table and quote around it.
 */
export function isHeavyHtml(html: string): boolean {
  let tags = 0;
  let textLength = 0;
  let depth = 0;
  let rewrites = 0;
  let heavy = false;
  const parser = new Parser({
    onopentagname: (name) => {
      tags += 1;
      depth += 1;
      if (REWRITES_CONTENT.has(name)) rewrites += 1;
      check();
    },
    onclosetag: (name) => {
      depth -= 1;
      if (REWRITES_CONTENT.has(name)) rewrites -= 1;
    },
    ontext: (text) => {
      textLength += text.length * (1 + rewrites);
      check();
    },
  });
  const check = () => {
    heavy = depth > MAX_DEPTH || rewrites > MAX_REWRITES || textLength + tags * TAG_COST > MAX_COST;
    if (heavy) parser.pause();
  };
  parser.write(html);
  return heavy;
}

const REWRITES_CONTENT = new Set(["a", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "td", "th"]);

const MAX_DEPTH = 200;
const MAX_REWRITES = 40;
/** A tag costs what a hundred letters cost. */
const TAG_COST = 100;
const MAX_COST = 8_000_000;
