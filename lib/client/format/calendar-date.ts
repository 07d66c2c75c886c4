/** "12 Nov 2026": a day of the calendar, which is the same everywhere and needs no zone. */
export function calendarDate(date: string): string {
  return formatter.format(new Date(`${date}T00:00:00Z`));
}

const formatter = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
