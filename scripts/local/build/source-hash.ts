import { createHash } from "node:crypto";
import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What `next build` reads. A root file that does not exist yet counts as soon as it does. */
const folders = ["app", "components", "lib", "db", "public"];
const files = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.ts",
  "postcss.config.mjs",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
];

/** One hash over names and contents of everything the build depends on, whatever the files' dates. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}\0`);
  const paths = [
    ...files.filter((file) => existsSync(join(root, file))),
    ...folders.flatMap((folder) => sourceFiles(root, folder)),
  ];
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** All files below a folder in a fixed order, tests left out: they are never part of a build. */
function sourceFiles(root: string, folder: string): string[] {
  return entriesOf(join(root, folder))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return sourceFiles(root, path);
      return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
    });
}

function entriesOf(folder: string): Dirent[] {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}
