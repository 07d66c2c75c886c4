const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "now", "5 min ago", "3 h ago", "yesterday", "12 Nov", "12 Nov 2025"; also forwards: "in 3 h", "tomorrow". Viewer's zone. */
export function relativeTime(instant: string | Date, now: Date = new Date(), locale?: string): string {
  const at = new Date(instant);
  const ageMs = now.getTime() - at.getTime();
  const distanceMs = Math.abs(ageMs);
  if (distanceMs < minuteMs) return "now";
  const phrase = (text: string) => (ageMs > 0 ? `${text} ago` : `in ${text}`);
  if (distanceMs < hourMs) return phrase(`${Math.floor(distanceMs / minuteMs)} min`);
  const days = calendarDaysBetween(at, now);
  if (days === 0) return phrase(`${Math.floor(distanceMs / hourMs)} h`);
  if (days === 1) return "yesterday";
  if (days === -1) return "tomorrow";
  return shortDate(at, now, locale);
}

/** "12 Nov", with the year where it is not this one. */
export function shortDate(instant: string | Date, now: Date = new Date(), locale?: string): string {
  const at = new Date(instant);
  const sameYear = at.getFullYear() === now.getFullYear();
  return at.toLocaleDateString(locale, { day: "numeric", month: "short", ...(!sameYear && { year: "numeric" }) });
}

/** For the tooltip: day, date, time and zone in full. */
export function exactTime(instant: string | Date, locale?: string): string {
  return new Date(instant).toLocaleString(locale, { dateStyle: "full", timeStyle: "long" });
}

/** How many midnights lie between two moments, in the viewer's zone; daylight saving does not matter. */
export function calendarDaysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}
