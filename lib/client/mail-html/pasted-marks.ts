type Attributes = Readonly<Record<string, string>>;

/** What a tag is called in the editor. */
const TAGS: Record<string, string> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  cite: "em",
  u: "u",
  ins: "u",
  s: "s",
  del: "s",
  strike: "s",
  code: "code",
  kbd: "code",
  tt: "code",
  a: "a",
  p: "p",
  h1: "h1",
  h2: "h2",
  h3: "h3",
  h4: "h3",
  h5: "h3",
  h6: "h3",
  ul: "ul",
  ol: "ol",
  li: "li",
  blockquote: "blockquote",
  pre: "pre",
  br: "br",
  hr: "hr",
  img: "img",
  div: "div",
  // The editor has no tables; these stand on lines of their own.
  caption: "p",
  tr: "div",
};

/**
 * The tags that say in the editor's words what one tag of another program says: spans with a style become marks, and a
 * bold that its own style takes back (what Google Docs wraps everything in) becomes nothing.
 */
export function tagsOf(name: string, attributes: Attributes): string[] {
  const style = readStyle(attributes.style);
  const tag = TAGS[name];
  if (tag === "strong" && /^(?:normal|400)$/.test(style["font-weight"] ?? "")) return [];
  if (tag === "em" && style["font-style"] === "normal") return [];
  const marks = isBlock(tag) ? [] : marksOf(style);
  return tag ? [tag, ...marks.filter((mark) => mark !== tag)] : marks;
}

/** Declarations by name in lower case. Names stand whole: `mso-bidi-font-weight` is not `font-weight`. */
export function readStyle(style: string | undefined): Record<string, string | undefined> {
  const declarations = (style ?? "").split(";").flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(":");
    if (colon === -1) return [];
    return [
      [
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ],
    ];
  });
  return Object.fromEntries(declarations);
}

const BLOCKS = new Set(["p", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "br", "hr", "img", "div"]);

/** Tells whether a tag of the editor stands within a line. */
export function isInline(tag: string): boolean {
  return tag === "img" || !isBlock(tag);
}

function isBlock(tag: string | undefined): boolean {
  return tag !== undefined && BLOCKS.has(tag);
}

function marksOf(style: Record<string, string | undefined>): string[] {
  const decoration = `${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`;
  return [
    /^(?:bold|bolder|[6-9]00)$/.test(style["font-weight"] ?? "") ? ["strong"] : [],
    /^(?:italic|oblique)/.test(style["font-style"] ?? "") ? ["em"] : [],
    decoration.includes("underline") ? ["u"] : [],
    decoration.includes("line-through") ? ["s"] : [],
  ].flat();
}
