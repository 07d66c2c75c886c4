import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readFileIfThere, writePrivateFile } from "../files";
import { repoRoot } from "../paths";
import { identify, processIdentity } from "../processes/identity";
import { acquireLock } from "../processes/pid-lock";
import { stopProcess } from "../processes/stop-process";
import { UserError } from "../user-error";
import { compressStatic } from "./compress-static";
import { sourceHash } from "./source-hash";

const buildDir = join(repoRoot, ".next");
const stampFile = join(buildDir, "tern-sources");
// Not below .next: the build empties that folder.
const cacheDir = join(repoRoot, "node_modules", ".cache");
const processFile = join(cacheDir, "tern-build.json");

/**
 * Builds the app if its sources changed since the last whole build. `aborted` ends a running build.
 * Returns whether it built. Throws UserError when the build fails; its output has been shown.
 */
export async function ensureBuild(aborted?: AbortSignal): Promise<boolean> {
  if (isFresh(sourceHash(repoRoot))) return false;
  const release = await takeBuildLock();
  try {
    // Somebody else may have built while this one waited; and what counts is what the build is about to read.
    const hash = sourceHash(repoRoot);
    if (isFresh(hash)) return false;
    process.stdout.write("Building the app …\n");
    rmSync(stampFile, { force: true });
    await runNextBuild(aborted);
    await compressStatic(join(buildDir, "static"));
    writeFileSync(stampFile, hash);
    return true;
  } finally {
    release();
  }
}

function isFresh(hash: string): boolean {
  return existsSync(join(buildDir, "BUILD_ID")) && readFileIfThere(stampFile) === hash;
}

async function takeBuildLock(): Promise<() => void> {
  mkdirSync(cacheDir, { recursive: true });
  for (let waited = false; ; waited = true) {
    const lock = acquireLock(join(cacheDir, "tern-build.lock"));
    if (lock.state === "acquired") return lock.release;
    if (!waited) process.stdout.write(`Another build is running (process ${lock.holder.pid}); waiting for it …\n`);
    await sleep(250);
  }
}

async function runNextBuild(aborted: AbortSignal | undefined): Promise<void> {
  await stopLeftoverBuild();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], {
    cwd: repoRoot,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = () => child.kill("SIGTERM");
  aborted?.addEventListener("abort", stop);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (identity) writePrivateFile(processFile, JSON.stringify(identity));
  const [code] = await once(child, "exit");
  aborted?.removeEventListener("abort", stop);
  rmSync(processFile, { force: true });
  if (code !== 0)
    throw new UserError(aborted?.aborted ? "The build was stopped." : "The build failed; the reason stands above.");
}

/** A build whose starter was killed goes on by itself, and Next lets no second one begin beside it. */
async function stopLeftoverBuild(): Promise<void> {
  const text = readFileIfThere(processFile);
  if (text === undefined) return;
  await stopProcess(processIdentity.parse(JSON.parse(text)), [
    { signal: "SIGTERM", waitMs: 3_000 },
    { signal: "SIGKILL", waitMs: 2_000 },
  ]);
  rmSync(processFile, { force: true });
}
