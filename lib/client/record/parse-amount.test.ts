import { expect, it } from "vitest";
import { parseAmount } from "./parse-amount";

it.each([
  ["12500", 12500],
  ["12,500", 12500],
  ["12.500", 12500],
  ["12,500.5", 12500.5],
  ["12.500,50", 12500.5],
  ["1.234.567", 1234567],
  ["1,234,567.89", 1234567.89],
  ["12 500,75", 12500.75],
  ["12\u202f500", 12500],
  ["12’500.75", 12500.75],
  ["0.5", 0.5],
  ["99,9", 99.9],
  ["1234.567", 1234.567],
  ["5.", 5],
  ["  ", null],
  ["", null],
  ["ten", undefined],
  ["-5", undefined],
  ["5 EUR", undefined],
  ["1e9", undefined],
  ["1.2,3.4", undefined],
])("“%s” is %s", (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount);
});
