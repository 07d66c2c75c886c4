export type Direction = "ltr" | "rtl";

/**
 * Which way a text runs: that of its first letter (Unicode UAX #9, rules P2 and P3, isolates aside); null for one
 * without letters, which runs the way of what is around it.
 */
export function textDirection(text: string): Direction | null {
  const letter = FIRST_STRONG.exec(text)?.[0];
  return letter === undefined ? null : RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** Whether anything in it may run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** A letter, or one of the invisible marks that stand for one: LRM, RLM, ALM. */
const FIRST_STRONG = /[\p{L}\u200e\u200f\u061c]/u;

/** The letters of Hebrew, Arabic and their neighbours, in the blocks that Unicode sets aside for such scripts, and RLM. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
