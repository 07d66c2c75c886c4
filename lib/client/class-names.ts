import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** Our own sizes of type, so that a colour such as `text-ink-2` is not taken for one. */
const merge = extendTailwindMerge({ extend: { classGroups: { "font-size": [{ text: ["2xs"] }] } } });

/** Joins class names; of two that say the same thing the later one wins. */
export function cn(...names: ClassValue[]): string {
  return merge(clsx(names));
}
