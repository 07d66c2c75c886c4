import { expect, it } from "vitest";
import { parseAmount } from "./parse-amount";

it.each([
  ["1234.5", 1234.5],
  ["1,234.50", 1234.5],
  ["1.234,50", 1234.5],
  ["1 234 567", 1_234_567],
  ["1’234.05", 1234.05],
  ["12,5", 12.5],
  ["1,234", 1234],
  ["0.99", 0.99],
  ["-5", -5],
])("reads %s as %d", (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount);
});

it("takes blank for none", () => {
  expect(["", "  ", null, undefined].map(parseAmount)).toEqual([null, null, null, null]);
});

it.each(["abc", "12 EUR", "1,23,4", "1.2.3", "--5", "."])("does not guess at %s", (typed) => {
  expect(parseAmount(typed)).toBeNaN();
});
