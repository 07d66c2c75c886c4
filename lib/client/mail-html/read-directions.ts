import { Parser } from "htmlparser2";
import { type Direction, hasRightToLeft, textDirection } from "./text-direction";

export type Directions = {
  /** Of the text as a whole. */
  all: Direction | null;
  /** Of what stands in each element, in the order in which they begin. */
  elements: readonly (Direction | null)[];
};

/** Which way the text in each element runs; null where everything runs from left to right, which needs no saying. */
export function readDirections(html: string): Directions | null {
  if (!hasRightToLeft(html)) return null;
  const elements: (Direction | null)[] = [];
  const open: number[] = [];
  let all: Direction | null = null;
  const parser = new Parser(
    {
      onopentag: () => void open.push(elements.push(null) - 1),
      onclosetag: () => void open.pop(),
      ontext: (text) => {
        const direction = textDirection(text);
        if (direction === null) return;
        all ??= direction;
        for (const at of open) elements[at] ??= direction;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { all, elements };
}
