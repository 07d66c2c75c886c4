import { expect, it } from "vitest";
import { rowRange } from "./row-range";

const rows = ["a", "b", "c", "d"];

it("reaches from the row chosen before to this one, in both directions", () => {
  expect(rowRange(rows, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rowRange(rows, "c", "a")).toEqual(["a", "b", "c"]);
  expect(rowRange(rows, "b", "b")).toEqual(["b"]);
});

it("is this row alone where none was chosen before, or it is on another page", () => {
  expect([rowRange(rows, null, "c"), rowRange(rows, "gone", "c")]).toEqual([["c"], ["c"]]);
});
