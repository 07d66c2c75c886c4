import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { repoRoot } from "@/scripts/local/paths";

const sourceDir = fileURLToPath(new URL("../control-app", import.meta.url));

/**
 * A copy, since Next writes type files beside the sources; with a dot, so that the project's type check does not read
 * them; inside the repository, so that the packages are found.
 */
export const controlAppDir = join(repoRoot, "bench", "results", ".control-app");

/** What the controls are built and run with. */
export const controlEnv = { NEXT_TELEMETRY_DISABLED: "1", BENCH_PATH_TO_ROOT: relative(controlAppDir, repoRoot) };

export async function buildControlApp(): Promise<void> {
  rmSync(controlAppDir, { recursive: true, force: true });
  cpSync(sourceDir, controlAppDir, { recursive: true });
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: controlAppDir,
    env: {
      ...process.env,
      ...controlEnv,
      NODE_ENV: "production",
      CONTROL_TRANSPORT: "default",
      CONTROL_SMTP_PORT: "25",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The controls' app could not be built.");
}
