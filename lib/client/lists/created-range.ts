/** Days of the viewer's calendar as `YYYY-MM-DD`; both belong to the range. */
export type DayRange = { from: string | null; to: string | null };

/** The instants between which a record was created: after the first midnight, before the one that ends the last day. */
export type CreatedParams = { created_after: string | null; created_before: string | null };

export function createdParams({ from, to }: DayRange): CreatedParams {
  return {
    created_after: from && midnight(from, 0).toISOString(),
    created_before: to && midnight(to, 1).toISOString(),
  };
}

export function createdDays({ created_after: after, created_before: before }: Partial<CreatedParams>): DayRange {
  return { from: dayOf(after, 0), to: dayOf(before, -1) };
}

/** The last `days` days, today included. */
export function lastDays(days: number, now: Date): DayRange {
  return { from: written(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1)), to: null };
}

/** "since 1 Nov 2026", "until 5 Nov 2026", "1 Nov 2026 – 5 Nov 2026". */
export function sayDays({ from, to }: DayRange, locale?: string): string {
  const say = (day: string) =>
    midnight(day, 0).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" });
  if (from && to) return from === to ? say(from) : `${say(from)} – ${say(to)}`;
  return from ? `since ${say(from)}` : to ? `until ${say(to)}` : "";
}

function midnight(day: string, daysLater: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysLater);
}

function dayOf(instant: string | null | undefined, daysLater: number): string | null {
  const at = new Date(instant ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return null;
  return written(new Date(at.getFullYear(), at.getMonth(), at.getDate() + daysLater));
}

function written(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
