import { scanHtml } from "./scan-html";
import { linkTarget } from "./text-formatters";

/**
 * Takes the tags off HTML: every block on a line of its own, links as `text (url)`, images as their alternative text,
 * list items with an asterisk. Plainer than `htmlToText` would like, but its time depends on the length alone, and no
 * text is lost.
 */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  let unreadable: string | null = null;
  let link: { target: string; firstPiece: number } | null = null;
  scanHtml(html, WANTED, {
    onOpen: (tag, attribute) => {
      pieces.push(BREAKS.get(tag) ?? "");
      if (UNREADABLE.has(tag)) unreadable = tag;
      if (tag === "li") pieces.push("* ");
      if (tag === "img") pieces.push(attribute?.value.replace(SPACES, " ") ?? "");
      if (tag === "a" && attribute !== null) link = { target: linkTarget(attribute.value), firstPiece: pieces.length };
    },
    onClose: (tag) => {
      if (tag === unreadable) unreadable = null;
      if (tag === "a" && link !== null) {
        pieces.push(linkSuffix(link.target, pieces.slice(link.firstPiece).join("")));
        link = null;
      }
      pieces.push(BREAKS.get(tag) ?? "");
    },
    onText: (text) => {
      if (unreadable === null) pieces.push(text.replace(SPACES, " "));
    },
  });
  return tidy(pieces.join(""));
}

const WANTED = new Map([
  ["a", "href"],
  ["img", "alt"],
]);

/** Elements whose content is one token of text (HTML §13.2.5.1) that nobody is meant to read. */
const UNREADABLE = new Set(["script", "style", "title", "iframe", "noembed", "noframes"]);

const SPACES = /[\t\n\f\r ]+/g;

const LINES =
  "address article aside body br caption center dd div dt fieldset figcaption figure footer form header html li main nav section tr";
const PARAGRAPHS = "blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul";

/** What stands before and after an element. */
const BREAKS = new Map([
  ...LINES.split(" ").map((tag) => [tag, "\n"] as const),
  ...PARAGRAPHS.split(" ").map((tag) => [tag, "\n\n"] as const),
  ["td", " "],
  ["th", " "],
]);

function linkSuffix(target: string, text: string): string {
  return target === "" || target === text.trim() ? "" : ` (${target})`;
}

/** Single spaces, no space around line ends, one blank line at most. */
function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/ {2,}/g, " ").replace(/^ | $/g, ""));
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+/, "").trimEnd();
}
