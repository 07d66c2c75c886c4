import { dayMs } from "../rows/world";

/** The moment of entry `index` of `count` spread evenly over a span; `daysAgo` says when the span begins and ends. */
export function momentIn(now: Date, daysAgo: readonly [from: number, to: number], index: number, count: number): Date {
  const [from, to] = daysAgo;
  const days = from + ((to - from) * index) / Math.max(count, 1);
  return new Date(Math.floor(now.getTime() - days * dayMs));
}
