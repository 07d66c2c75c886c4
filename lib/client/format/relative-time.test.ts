import { describe, expect, it } from "vitest";
import { calendarDaysBetween, relativeTime, shortDate } from "./relative-time";

const now = new Date(2026, 10, 22, 12, 0, 0);
const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute);

describe("relativeTime", () => {
  it.each([
    [at(22, 11, 59), "1 min ago"],
    [at(22, 12, 0), "now"],
    [at(22, 9), "3 h ago"],
    [at(22, 15), "in 3 h"],
    [at(21, 23, 50), "yesterday"],
    [at(23, 1), "tomorrow"],
    [at(12), "12 Nov"],
    [new Date(2025, 10, 12), "12 Nov 2025"],
  ])("%s reads “%s”", (instant, text) => {
    expect(relativeTime(instant, now, "en-GB")).toBe(text);
  });

  it("says yesterday by the calendar, not by 24 hours", () => {
    expect(relativeTime(at(21, 23), at(22, 2), "en-GB")).toBe("yesterday");
    expect(relativeTime(at(22, 0, 30), at(22, 23), "en-GB")).toBe("22 h ago");
  });
});

describe("calendarDaysBetween", () => {
  it("is not fooled by days of 23 or 25 hours", () => {
    expect(calendarDaysBetween(new Date(2026, 2, 28, 1), new Date(2026, 2, 30, 0))).toBe(2);
    expect(calendarDaysBetween(new Date(2026, 9, 24, 23), new Date(2026, 9, 26, 0))).toBe(2);
  });
});

describe("shortDate", () => {
  it("adds the year only where it is another one", () => {
    expect([shortDate(at(1), now, "en-GB"), shortDate(new Date(2024, 0, 2), now, "en-GB")]).toEqual([
      "1 Nov",
      "2 Jan 2024",
    ]);
  });
});
