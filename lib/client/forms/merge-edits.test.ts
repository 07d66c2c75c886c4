import { expect, it } from "vitest";
import { mergeEdits } from "./merge-edits";

const base = { name: "Ada", city: "London", phone: "", tags: ["a"] };

it("keeps mine where only I changed, and takes theirs where only they did", () => {
  const merged = mergeEdits({ base, mine: { ...base, name: "Ada L." }, theirs: { ...base, city: "Paris" } });
  expect(merged).toEqual({ values: { ...base, name: "Ada L.", city: "Paris" }, conflicts: [], taken: ["city"] });
});

it("leaves to a person what both changed differently", () => {
  const merged = mergeEdits({ base, mine: { ...base, name: "Ada L." }, theirs: { ...base, name: "Augusta" } });
  expect(merged).toEqual({ values: { ...base, name: "Ada L." }, conflicts: ["name"], taken: [] });
});

it("sees no conflict where both wrote the same, lists included", () => {
  const both = { ...base, phone: "+61255501234", tags: ["a", "b"] };
  expect(mergeEdits({ base, mine: both, theirs: { ...both, tags: ["a", "b"] } })).toEqual({
    values: both,
    conflicts: [],
    taken: [],
  });
});
