/** Things of one calendar day, in the order they came. */
export type DayGroup<T> = { /** As in 2026-11-22, in the viewer's zone. */ day: string; items: T[] };

/** Puts what is sorted by time into days of the given zone (IANA name). */
export function groupByDay<T extends { occurred_at: string }>(items: readonly T[], zone: string): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const item of items) {
    const day = dayOf(item.occurred_at, zone);
    const group = groups.at(-1);
    if (group?.day === day) group.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** "Today", "Yesterday", "Tomorrow", "Mon 17 Nov", "Mon 17 Nov 2025". Without `now` the plain date. */
export function dayHeading(day: string, zone: string, now: Date | null): string {
  const today = now && dayOf(now, zone);
  const distance = today === null ? Number.NaN : (Date.parse(day) - Date.parse(today)) / DAY_MS;
  const near = NEAR.get(distance);
  if (near !== undefined) return near;
  const sameYear = today !== null && day.slice(0, 4) === today.slice(0, 4);
  const parts = { weekday: "short", day: "numeric", month: "short" } as const;
  const formatter = formatterOf("en-GB", { ...parts, ...(!sameYear && { year: "numeric" }), timeZone: "UTC" });
  return formatter.format(new Date(day)).replace(",", "");
}

/** "10:42", as the viewer's locale writes it. */
export function clockTime(instant: string, zone: string, locale: string | undefined): string {
  return formatterOf(locale, { hour: "numeric", minute: "2-digit", timeZone: zone }).format(new Date(instant));
}

const DAY_MS = 86_400_000;

const NEAR = new Map([
  [0, "Today"],
  [-1, "Yesterday"],
  [1, "Tomorrow"],
]);

function dayOf(instant: string | Date, zone: string): string {
  // This locale writes dates as ISO 8601 does.
  return formatterOf("sv-SE", { dateStyle: "short", timeZone: zone }).format(new Date(instant));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than a hundred uses of it. */
function formatterOf(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, formatter);
  return formatter;
}
