import { expect, it } from "vitest";
import { compactMoney, money } from "./money";

it("writes whole amounts without cents and others with as many as the currency has", () => {
  expect([money(1200, "AUD", "en-AU"), money(12.5, "EUR", "en-GB"), money(500, "JPY", "en-GB")]).toEqual([
    "$1,200",
    "€12.50",
    "JP¥500",
  ]);
});

it("does not fail on a currency that is none", () => {
  expect(money(5, "??", "en-GB")).toBe("?? 5");
});

it("shortens only large amounts", () => {
  expect([compactMoney(9_999, "AUD", "en-AU"), compactMoney(1_230_000, "AUD", "en-AU")]).toEqual(["$9,999", "$1.2M"]);
});
