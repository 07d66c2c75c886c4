import type { SourceTree } from "./source-tree";

/** One promise about the whole tree. `check` returns a line for each breach: where it is and what to do instead. */
export type Rule = { name: string; check: (tree: SourceTree) => string[] };
