import type { Rule } from "../rule";
import { isTest, type SourceFile } from "../source-file";
import type { SourceTree } from "../source-tree";

/** Small files: 200 lines, tests 300, routes 40. */
export const smallFiles: Rule = {
  name: "files are small",
  check: (tree) =>
    [...tree.values()].flatMap((file) => {
      const [lines, limit] = [linesOf(file), limitOf(file.path)];
      return limit !== null && lines > limit ? [`${file.path} has ${lines} lines, ${limit} are allowed`] : [];
    }),
};

const medianLimit = 70;

/** A house of small files on the whole, not of files just under the limit. */
export const smallMedian: Rule = {
  name: `the median file has under ${medianLimit} lines`,
  check: (tree) => {
    const median = medianLines(tree);
    return median < medianLimit ? [] : [`the median file has ${median} lines`];
  },
};

/** The median over what runs in the product; 0 for an empty tree. */
function medianLines(tree: SourceTree): number {
  const sizes = [...tree.values()].filter((file) => limitOf(file.path) === 200).map(linesOf);
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

function limitOf(path: string): number | null {
  if (!/\.(ts|tsx|mjs)$/.test(path)) return null;
  if (isTest(path)) return 300;
  return /^app\/(.*\/)?route\.ts$/.test(path) ? 40 : 200;
}

function linesOf({ text }: SourceFile): number {
  return text.replace(/\n$/, "").split("\n").length;
}
