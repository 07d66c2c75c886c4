import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { requireNodeVersion } from "./node-version.mjs";

const scriptsDir = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Goes on in TypeScript, in this same process, once Node is new enough and the packages are there.
 * The same process, because then a signal reaches the one who has to act on it.
 */
export async function enter(entry) {
  const repoRoot = dirname(scriptsDir);
  // tsx reads tsconfig.json, and Next its .env, from the working directory.
  process.chdir(repoRoot);
  requireNodeVersion(repoRoot);
  ensureInstalled(repoRoot);
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(join(scriptsDir, entry)).href);
}
