import { expect, it } from "vitest";
import { mergeStages, type StageDraft } from "./merge-stages";

/** "a" is a stage with that id, "a=Offer" one that was renamed, "+New" one without an id. */
function stages(written: string): StageDraft[] {
  return written.split(" ").map((word) => {
    if (word.startsWith("+")) return { name: word.slice(1), color: "#000000" };
    const [id = "", name = id] = word.split("=");
    return { id, name, color: "#000000" };
  });
}

function merged(base: string, mine: string, theirs: string): string {
  return mergeStages({ base: stages(base), mine: stages(mine), theirs: stages(theirs) })
    .map(({ id, name }) => (id === undefined ? `+${name}` : id === name ? id : `${id}=${name}`))
    .join(" ");
}

it.each([
  ["a stage that either added is there", "a b", "a b +Mine", "a b c", "a b c +Mine"],
  ["a stage that either took away is not", "a b c", "a c", "a b", "a"],
  ["one that they took away is not brought back by its new name", "a b", "a b=Mine", "a", "a"],
  ["names are joined, and mine wins where both changed one", "a b c", "a=M b=M c", "a=T b c=T", "a=M b=M c=T"],
  ["the order is theirs where I left it", "a b c", "a b=M c +New", "c a b", "c a b=M +New"],
  ["the order is mine where I changed it, with what they added at the end", "a b", "b a", "a b d", "b a d"],
  ["a new stage stays where I put it", "a b", "a +New b", "a b d", "a +New b d"],
])("%s", (_guarantee, base, mine, theirs, expected) => {
  expect(merged(base, mine, theirs)).toBe(expected);
});

it("joins colours by the same rule", () => {
  const at = (color: string) => [{ id: "a", name: "A", color }];
  expect(mergeStages({ base: at("red"), mine: at("red"), theirs: at("blue") })).toEqual(at("blue"));
  expect(mergeStages({ base: at("red"), mine: at("teal"), theirs: at("blue") })).toEqual(at("teal"));
});
