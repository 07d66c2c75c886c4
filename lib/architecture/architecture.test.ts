import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allRules } from "./all-rules";
import { importsOf, resolveImport } from "./imports";
import { readTree } from "./source-tree";

const tree = readTree(fileURLToPath(new URL("../..", import.meta.url)));

describe("the tree as it stands", () => {
  it.each(allRules)("holds: $name", ({ check }) => {
    expect(check(tree)).toEqual([]);
  });

  it("is read whole: every import of our own leads to a file the rules have seen", () => {
    const files = [...tree.values()];
    const lost = files.flatMap((file) =>
      importsOf(file)
        .filter((taken) => taken.target.kind === "file" && !/\.(css|json|sql)$/.test(taken.specifier))
        .filter((taken) => resolveImport(tree, taken) === null)
        .map((taken) => `${file.path}:${taken.line} imports ${taken.specifier}, which is nowhere`),
    );
    expect(lost).toEqual([]);
    expect(files.filter((file) => file.nodes.length > 0).length).toBeGreaterThan(200);
  });
});
