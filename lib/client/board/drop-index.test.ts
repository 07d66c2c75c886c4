import { expect, it } from "vitest";
import { dropIndex } from "./drop-index";

it.each([
  [[], 50, 0],
  [[10, 20, 30], 5, 0],
  [[10, 20, 30], 15, 1],
  [[10, 20, 30], 20, 2],
  [[10, 20, 30], 99, 3],
])("among %j a card held at %d stands at %d", (middles, y, index) => {
  expect(dropIndex(middles, y)).toBe(index);
});
