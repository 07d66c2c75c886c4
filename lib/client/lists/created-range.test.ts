import { expect, it } from "vitest";
import { createdDays, createdParams, lastDays, sayDays } from "./created-range";

it.each([
  { from: "2026-11-01", to: "2026-11-05" },
  { from: "2026-03-28", to: "2026-03-29" },
  { from: null, to: "2026-10-25" },
  { from: "2026-12-31", to: null },
])("reads from the address what it wrote there: %o", (range) => {
  expect(createdDays(createdParams(range))).toEqual(range);
});

it("includes the whole last day, by the viewer's midnight", () => {
  const { created_before: before } = createdParams({ from: null, to: "2026-02-28" });
  expect(new Date(before ?? "")).toEqual(new Date(2026, 2, 1));
});

it("counts today as one of the last days", () => {
  expect(lastDays(7, new Date(2026, 10, 3, 15))).toEqual({ from: "2026-10-28", to: null });
});

it("ignores what is no time", () => {
  expect(createdDays({ created_after: "soon", created_before: null })).toEqual({ from: null, to: null });
});

it("says one day, two days, and open ends", () => {
  const [a, b] = ["2026-11-01", "2026-11-05"];
  expect(
    [
      { from: a, to: b },
      { from: a, to: a },
      { from: a, to: null },
      { from: null, to: b },
    ].map((days) => sayDays(days, "en-GB")),
  ).toEqual(["1 Nov 2026 – 5 Nov 2026", "1 Nov 2026", "since 1 Nov 2026", "until 5 Nov 2026"]);
});
