import sanitizeHtml from "sanitize-html";
import { DisplayRewriter, type DisplayWishes } from "./display-rewriter";
import { quotePlaces } from "./quote-marks";

export type ShownHtml = {
  /** Balanced, of allowed tags and attributes only; no document around it. */
  html: string;
  /** Remote images that were left out. Invisible ones are always left out, and not counted. */
  blockedImages: number;
  /** It paints something itself: more than dark words on light paper. */
  hasOwnColours: boolean;
};

/**
 * Makes the HTML of a stranger fit to be shown in a frame of its own: what is not on the lists of tags, attributes and
 * style properties falls away, with its content where that is no text for people. Nothing in the result runs, sends a
 * form, navigates by itself or, unless `withRemoteImages`, loads anything from elsewhere.
 *
 * Class names of the mail do not survive; the only ones in the result are ours.
 */
export function sanitizeForDisplay(html: string, wishes: DisplayWishes): ShownHtml {
  const rewriter = new DisplayRewriter(wishes);
  const shown = sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedClasses: { "*": ["blocked-image", ...Object.values(quotePlaces)] },
    nonTextTags: WITHOUT_THEIR_CONTENT,
    // The rewriter has let through only what it parsed itself, and made links absolute.
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["http", "https"] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: MAX_DEPTH,
    transformTags: Object.fromEntries(REWRITTEN.map((tag) => [tag, rewriter.rewrite])),
  });
  return { html: shown, blockedImages: rewriter.blockedImages, hasOwnColours: rewriter.hasOwnColours };
}

/** Deeper tags fall away and leave their text: browsers give up at 512. */
const MAX_DEPTH = 200;

const words = (text: string) => text.split(" ");

const TAGS = [
  ...words("a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn"),
  ...words("div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol"),
  ...words("p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var"),
  "wbr",
];

/** One by one: what the library calls for all tags cannot give them text. */
const REWRITTEN = [...TAGS, "body", "image"];

const CELL = ["align", "valign", "width", "height", "colspan", "rowspan", "nowrap"];

const ATTRIBUTES: Record<string, string[]> = {
  "*": ["style", "dir", "lang", "title"],
  a: ["href", "target", "rel"],
  img: ["src", "alt", "width", "height", "align", "border", "hspace", "vspace", "loading"],
  font: ["face", "size"],
  table: [...CELL, "border", "cellpadding", "cellspacing"],
  thead: CELL,
  tbody: CELL,
  tfoot: CELL,
  tr: CELL,
  td: CELL,
  th: [...CELL, "scope"],
  col: ["span", "width", "align"],
  colgroup: ["span", "width", "align"],
  div: ["align"],
  p: ["align"],
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, ["align"]])),
  hr: ["width", "size", "align", "color"],
  ol: ["start", "type", "reversed"],
  ul: ["type"],
  li: ["value", "type"],
};

/** Elements whose content browsers take as raw text (HTML §13.1.2). Of all others the words stay, also of one left open. */
const WITHOUT_THEIR_CONTENT = words("script style title textarea xmp iframe noembed noframes plaintext");
