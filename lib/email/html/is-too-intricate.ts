import { scanHtml } from "./scan-html";

/**
 * Tells whether building a tree of an HTML text could take more than about a second. Parsers keep a stack of open
 * elements and move it at every tag, so that the time grows with tags times depth; depth is counted as start tags less
 * end tags by name, which is never less than the true one. Takes 20–60 ms per MB itself, and stops once it is certain.
 */
export function isTooIntricate(html: string): boolean {
  if (hasTooManyTags(html)) return true;
  const open = new Map<string, number>();
  let depth = 0;
  let work = 0;
  const change = (tag: string, by: 1 | -1) => {
    open.set(tag, (open.get(tag) ?? 0) + by);
    depth += by;
    work += depth;
  };
  scanHtml(html, NO_ATTRIBUTES, {
    onOpen: (tag) => {
      if (!VOID.has(tag)) change(tag, 1);
    },
    onClose: (tag) => {
      if ((open.get(tag) ?? 0) > 0) change(tag, -1);
      else work += depth;
    },
    isDone: () => work > MAX_WORK,
  });
  return work > MAX_WORK;
}

const MAX_TAGS = 100_000;
/** A tag at a depth of one; some nanoseconds. */
const MAX_WORK = 100_000_000;

/** Every tag begins with a "<", and so does what only looks like one and costs as much. */
function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf("<"); at !== -1 && count <= MAX_TAGS; at = html.indexOf("<", at + 1)) count += 1;
  return count > MAX_TAGS;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
