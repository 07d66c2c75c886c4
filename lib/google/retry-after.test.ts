import { expect, it } from "vitest";
import { retryAfterSeconds } from "./retry-after";

const now = Date.parse("2026-11-22T09:00:00Z");

it("reads seconds and dates, and keeps within reason", () => {
  expect(retryAfterSeconds("17", now)).toBe(17);
  expect(retryAfterSeconds(" 17 ", now)).toBe(17);
  expect(retryAfterSeconds("Sun, 22 Nov 2026 09:02:00 GMT", now)).toBe(120);
  expect(retryAfterSeconds("0", now)).toBe(1);
  expect(retryAfterSeconds("Sun, 22 Nov 2026 08:00:00 GMT", now)).toBe(1);
  expect(retryAfterSeconds("99999999999", now)).toBe(6 * 60 * 60);
});

it("says half a minute where Google says nothing, or nothing that makes sense", () => {
  for (const header of [null, "", "soon", "NaN", "1e999x"])
    expect([header, retryAfterSeconds(header, now)]).toEqual([header, 30]);
});
