import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repoRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const envFile = resolve(repoRoot, ".env");

/** Where this installation keeps its data; `TERN_DATA_DIR` is relative to the repository. */
export function dataDirOf(environment: NodeJS.ProcessEnv): string {
  return resolve(repoRoot, environment.TERN_DATA_DIR || ".data");
}
