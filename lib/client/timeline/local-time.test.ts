import { expect, it } from "vitest";
import { fromLocalInput, toLocalInput } from "./local-time";

it("a field gives back the minute it was given, in summer and in winter", () => {
  for (const instant of ["2026-11-22T10:42:00.000Z", "2026-07-01T23:59:00.000Z"]) {
    expect(fromLocalInput(toLocalInput(instant))).toBe(instant);
  }
});

it("has the wall clock's time, without seconds", () => {
  expect(toLocalInput(new Date(2026, 0, 2, 3, 4, 59))).toBe("2026-01-02T03:04");
});
