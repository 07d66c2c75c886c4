import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { repoRoot } from "../local/paths";

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/** Where npm may have put a package that `path` asks for: beside it, or in any folder above. */
function isLocked(packages: Record<string, unknown>, path: string, name: string): boolean {
  const candidate = path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (packages[candidate] !== undefined) return true;
  if (path === "") return false;
  return isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

describe("package-lock.json", () => {
  it("names the packages of all platforms, because npm ci refuses a lock that lacks one", () => {
    const { packages } = lockFile.parse(JSON.parse(readFileSync(join(repoRoot, "package-lock.json"), "utf8")));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(packages, path, name)),
    );
    expect(missing).toEqual([]);
  });
});
