import { expect, it } from "vitest";
import { calendarDate } from "./calendar-date";

it("names the day that was written, in every zone", () => {
  expect([calendarDate("2026-11-02"), calendarDate("2024-02-29")]).toEqual(["2 Nov 2026", "29 Feb 2024"]);
});
