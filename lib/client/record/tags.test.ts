import { expect, it } from "vitest";
import { color } from "@/lib/contracts/color";
import { addTag } from "./tags";

it("adds a tag once, whatever its letter case, and none without a name", () => {
  const [tags] = [addTag(addTag([], " Priority "), "PRIORITY")];
  expect(tags.map(({ name }) => name)).toEqual(["Priority"]);
  expect(addTag(tags, "  ")).toEqual(tags);
});

it("gives the same name the same colour, one that the API takes", () => {
  const [[one], [other]] = [addTag([], "renewal"), addTag([], "Renewal")];
  expect(one?.color).toBe(other?.color);
  expect(color.safeParse(one?.color).success).toBe(true);
});
