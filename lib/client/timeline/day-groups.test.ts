import { expect, it } from "vitest";
import { clockTime, dayHeading, groupByDay } from "./day-groups";

const at = (occurred_at: string) => ({ occurred_at });

it("days are the viewer's: the same moments fall on other days in other zones", () => {
  const items = ["2026-11-22T00:30:00Z", "2026-11-21T23:30:00Z", "2026-11-21T10:00:00Z"].map(at);
  const days = (zone: string) => groupByDay(items, zone).map(({ day, items: { length } }) => `${day}: ${length}`);
  expect(days("UTC")).toEqual(["2026-11-22: 1", "2026-11-21: 2"]);
  expect(days("Europe/Berlin")).toEqual(["2026-11-22: 2", "2026-11-21: 1"]);
  expect(days("America/New_York")).toEqual(["2026-11-21: 3"]);
});

it.each([
  ["2026-11-22", "Today"],
  ["2026-11-21", "Yesterday"],
  ["2026-11-23", "Tomorrow"],
  ["2026-11-16", "Mon 16 Nov"],
  ["2025-11-17", "Mon 17 Nov 2025"],
])("%s is headed “%s”", (day, heading) => {
  expect(dayHeading(day, "Australia/Sydney", new Date("2026-11-21T22:00:00Z"))).toBe(heading);
});

it("names the date alone where it is not known what day it is", () => {
  expect(dayHeading("2026-11-22", "UTC", null)).toBe("Sun 22 Nov 2026");
});

it("tells the time in the viewer's zone and way", () => {
  expect(clockTime("2026-11-22T09:05:00Z", "Europe/Berlin", "en-GB")).toBe("10:05");
  expect(clockTime("2026-11-22T21:05:00Z", "UTC", "en-US")).toMatch(/^9:05.PM$/);
});
