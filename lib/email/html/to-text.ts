import { compile } from "html-to-text";
import { isHeavyHtml } from "./is-heavy-html";
import { stripTags } from "./strip-tags";
import { formatImage, formatTable, linkTarget } from "./text-formatters";

/**
 * Writes HTML as plain text for people: links as `text (url)`, images as their alternative text, lists with bullets and
 * numbers, quotes behind `> `, tables of data in columns. Scripts, style sheets and the head are left out. Lines are not
 * wrapped; that is for the reader's program to do.
 *
 * @param html up to some MiB; takes less than a second whatever it holds. What is too large or too deeply nested to be
 *   laid out is only stripped of its tags.
 * @returns text with `\n` line ends; empty if the HTML shows no text
 */
export function htmlToText(html: string): string {
  if (isHeavyHtml(html)) return stripTags(html);
  try {
    return layOut(html);
  } catch {
    // The library gives up on some lists and tables; the text has to go out all the same.
    return stripTags(html);
  }
}

const lineBlock = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

const layOut = compile({
  wordwrap: false,
  limits: { maxInputLength: undefined },
  // Text after </body> is shown as well.
  baseElements: { selectors: [], returnDomByDefault: true },
  formatters: { image: formatImage, table: formatTable },
  selectors: [
    {
      selector: "a",
      format: "anchor",
      options: { linkBrackets: ["(", ")"], hideLinkHrefIfSameAsText: true, pathRewrite: linkTarget },
    },
    { selector: "img", format: "image" },
    { selector: "table", format: "table", options: { ...paragraph, maxColumnWidth: 60, uppercaseHeaderCells: false } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      format: "heading",
      options: { ...paragraph, uppercase: false },
    })),
    ...["body", "tr", "td", "th", "caption", "dt", "dd", "figure", "figcaption", "address", "center", "fieldset"].map(
      (selector) => ({ selector, format: "block", options: lineBlock }),
    ),
    { selector: "dl", format: "block", options: paragraph },
    ...["head", "title", "template", "svg", "iframe", "noembed", "noframes"].map((selector) => ({
      selector,
      format: "skip",
    })),
  ],
});
