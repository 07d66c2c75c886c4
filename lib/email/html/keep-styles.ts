import { isInk, isPaper } from "./paper-colours";
import { safeUrl } from "./safe-url";

export type KeptStyles = {
  /** The declarations that may be shown, joined with `;`. */
  style: string;
  /** How many of them wanted to load something, and were left out. */
  blockedImages: number;
  /** The mail paints something itself: more than dark words on light paper. */
  hasOwnColours: boolean;
};

/**
 * Keeps of a style attribute what shapes text, boxes and tables. A declaration passes when its property is on the list
 * and its value is made of plain words, numbers, quoted names and colour functions: there are no escapes in it, so that
 * nothing can be spelled in a way that browsers read differently. Nothing can leave its place (`position`), pull itself
 * over its neighbours (negative margins), grow beyond sense, or depend on the size of the frame, which grows with its
 * content.
 */
export function keepStyles(style: string, withRemoteImages: boolean): KeptStyles {
  const declarations = style.length > MAX_LENGTH ? [] : split(style).map((one) => keep(one, withRemoteImages));
  const shown = declarations.filter((one) => one.value !== null);
  return {
    style: shown.map(({ property, value }) => `${property}:${value}`).join(";"),
    blockedImages: declarations.filter((one) => one.isBlocked).length,
    hasOwnColours: shown.some(isOwnColour),
  };
}

type Declaration = { property: string; value: string };

type Kept = { property: string; value: string | null; isBlocked: boolean };

function keep({ property, value }: Declaration, withRemoteImages: boolean): Kept {
  const image = PAINTS.has(property) ? IMAGE.exec(value) : null;
  if (image === null) return { property, value: plain(property, value), isBlocked: false };
  const url = safeUrl(image[2] ?? "", REMOTE);
  const rest = value.replace(image[0], " ").trim();
  const shown = beside(property, rest, withRemoteImages ? url : null);
  return { property, value: shown, isBlocked: url !== null && !withRemoteImages };
}

function isOwnColour({ property, value }: Kept): boolean {
  if (value === null) return false;
  return PAINTS.has(property) ? !isPaper(value) : property === "color" && !isInk(value);
}

const MAX_LENGTH = 4_000;

/** Splits at every `;`: one inside a string leaves two halves that have an odd quote, and those do not pass. */
function split(style: string): Declaration[] {
  return style.split(";").map((declaration) => {
    const colon = declaration.indexOf(":");
    return {
      property: declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase(),
      value: declaration.slice(colon + 1).trim(),
    };
  });
}

function plain(property: string, value: string): string | null {
  if (!PROPERTIES.has(property) || !PLAIN_VALUE.test(value)) return null;
  if (VIEWPORT_UNIT.test(value) || OUTSIZE.test(value)) return null;
  return property.startsWith("margin") && /-\s*[\d.]/.test(value) ? null : value;
}

/** A background of an image and perhaps more: without the image, what stands beside it. */
function beside(property: string, rest: string, url: string | null): string | null {
  if (rest !== "" && plain(property, rest) === null) return null;
  // What the URL parser leaves unescaped in a path could end the string here.
  if (url === null || /["'()\\\s]/.test(url)) return rest === "" ? null : rest;
  return `url("${url}") ${rest}`.trim();
}

const REMOTE = new Set(["http:", "https:"]);

const IMAGE = /url\(\s*(["']?)([^"'()\\\s]*)\1\s*\)/i;

const PLAIN_VALUE = /^(?:[\w\s#%.,+\-/!]|"[\w\s.,-]*"|'[\w\s.,-]*'|(?:rgb|rgba|hsl|hsla|calc)\([\w\s#%.,+\-/*]*\))+$/i;

const VIEWPORT_UNIT = /\d[sld]?v(?:h|w|i|b|min|max)\b/i;

/** 2000 and more, of whatever unit; no colour. */
const OUTSIZE = /(?<![\w.#])(?:[2-9]\d{3}|\d{5,})/;

const PAINTS = new Set(["background", "background-color", "background-image"]);

const words = (text: string) => text.split(" ");

const PROPERTIES = new Set([
  ...words("color background background-color background-image background-repeat background-position background-size"),
  ...words("opacity visibility display float clear box-sizing overflow"),
  ...words("font font-family font-size font-style font-weight font-variant line-height letter-spacing word-spacing"),
  ...words("text-align text-decoration text-decoration-line text-decoration-color text-decoration-style text-indent"),
  ...words("text-transform vertical-align white-space word-break overflow-wrap word-wrap direction"),
  ...words("margin margin-top margin-right margin-bottom margin-left"),
  ...words("padding padding-top padding-right padding-bottom padding-left"),
  ...words("width min-width max-width height min-height max-height"),
  ...words("list-style list-style-type list-style-position table-layout empty-cells caption-side"),
  ...words("border border-top border-right border-bottom border-left border-collapse border-spacing border-radius"),
  ...words("border-color border-style border-width border-top-color border-top-style border-top-width"),
  ...words("border-bottom-color border-bottom-style border-bottom-width border-left-color border-left-style"),
  ...words("border-left-width border-right-color border-right-style border-right-width"),
]);
