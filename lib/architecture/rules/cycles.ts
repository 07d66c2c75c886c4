import { importsOf, resolveImport } from "../imports";
import type { Rule } from "../rule";
import type { SourceTree } from "../source-tree";

/** No file reaches itself through its imports; types count too, since a circle of types is a circle of meaning. */
export const noCycles: Rule = {
  name: "no import cycles",
  check: (tree) => findCycles(graphOf(tree)).map((cycle) => [...cycle, cycle[0]].join(" → ")),
};

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(tree: SourceTree): Graph {
  return new Map(
    [...tree.values()].map((file) => {
      const reached = importsOf(file).map((taken) => resolveImport(tree, taken));
      return [file.path, reached.filter((path) => path !== null)];
    }),
  );
}

/** One cycle for each edge that closes one in a depth-first walk: enough to know that there is any, and where. */
function findCycles(graph: Graph): string[][] {
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push(trail.slice(at));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
}
