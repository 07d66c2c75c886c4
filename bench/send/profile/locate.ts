import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { repoRoot } from "@/scripts/local/paths";
import type { CallFrame } from "./cpu-profile";

export type Place = { /** Relative to the repository where it is in it. */ file: string; name: string; line: number };

/** Where a function of the built server stands in the sources, by the build's source maps. */
export function createLocator(): (frame: CallFrame) => Place {
  const maps = new Map<string, SourceMap | null>();
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const path = url.startsWith("file:") ? fileURLToPath(url) : url;
    if (!maps.has(path)) maps.set(path, readMap(path));
    const entry = maps.get(path)?.findEntry(lineNumber, columnNumber);
    const mapped = entry && "originalSource" in entry ? entry : undefined;
    const file = mapped ? sourcePath(mapped.originalSource) : path.replace(`${repoRoot}/`, "");
    const name =
      (mapped && "name" in mapped && typeof mapped.name === "string" && mapped.name) || functionName || "(anonymous)";
    return { file, name, line: (mapped ? mapped.originalLine : lineNumber) + 1 };
  };
}

function readMap(path: string): SourceMap | null {
  const file = `${path}.map`;
  return path.includes("/.next/") && existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** The bundler writes "turbopack:///[project]/lib/x.ts", or a path relative to the chunk. */
function sourcePath(source: string): string {
  return source
    .replace(/^.*\[project\]\//, "")
    .replace(/^(\.\.\/)+/, "")
    .replace(`${repoRoot}/`, "")
    .replace(/^file:\/\//, "");
}
