import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSource, type SourceFile } from "./source-file";

export type SourceTree = ReadonlyMap<string, SourceFile>;

const folders = ["app", "bench", "components", "db", "docs", "e2e", "lib", "scripts"];
const skipped = new Set(["node_modules", "meta", "results", ".results"]);
const generated = new Set(["package-lock.json", "next-env.d.ts"]);
const readable = /\.(ts|tsx|mjs|sql|md|json|css)$/;

/** Every file that people write, read from disk; what Git has not seen yet is in it too. */
export function readTree(root: string): SourceTree {
  const top = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !generated.has(entry.name))
    .map((entry) => entry.name);
  const paths = [
    ...top,
    ...folders.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) => filesUnder(root, folder)),
  ];
  return treeOf(Object.fromEntries(paths.map((file) => [file, readFileSync(path.join(root, file), "utf8")])));
}

/** The same from memory: texts by path. */
export function treeOf(texts: Record<string, string>): SourceTree {
  return new Map(Object.entries(texts).map(([file, text]) => [file, parseSource(file, text)]));
}

function filesUnder(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(root, name);
    return readable.test(entry.name) ? [name] : [];
  });
}
