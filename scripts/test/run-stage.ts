import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { readFileIfThere } from "../local/files";
import { repoRoot } from "../local/paths";
import { describeFailure } from "../local/user-error";
import type { Counts } from "./counts";
import type { Stage } from "./stages";

export type Outcome = Counts & { name: string; seconds: number };

let running: ChildProcess | undefined;
let stopped = false;

/** Ends the stage that runs, and lets no further one begin. */
export function stopStages(): void {
  stopped = true;
  running?.kill("SIGTERM");
}

/** Runs a stage to its end, whatever comes of it. A stage that fails counts at least one failure. */
export async function runStage(stage: Stage): Promise<Outcome> {
  process.stdout.write(`\n── ${stage.name}\n`);
  const startedAt = Date.now();
  if (stage.report) {
    mkdirSync(dirname(stage.report.file), { recursive: true });
    rmSync(stage.report.file, { force: true });
  }
  const succeeded = !stopped && (await prepare(stage)) && (await runSteps(stage));
  const counts = countsOf(stage, succeeded);
  return { name: stage.name, seconds: (Date.now() - startedAt) / 1000, ...counts };
}

async function prepare(stage: Stage): Promise<boolean> {
  try {
    await stage.prepare?.();
    return true;
  } catch (error) {
    process.stdout.write(`${describeFailure(error)}\n`);
    return false;
  }
}

async function runSteps(stage: Stage): Promise<boolean> {
  for (const args of stage.steps) {
    if (stopped || (await exitCodeOf(args, stage.env)) !== 0) return false;
  }
  return true;
}

function exitCodeOf(args: string[], env: Record<string, string> | undefined): Promise<number | null> {
  return new Promise((resolve) => {
    running = spawn(process.execPath, args, {
      cwd: repoRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.once("error", () => resolve(null));
    running.once("exit", resolve);
  });
}

function countsOf({ report }: Stage, succeeded: boolean): Counts {
  if (!report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, failures: [] };
  const text = readFileIfThere(report.file);
  const counts = text === undefined ? { passed: 0, failed: 0, failures: [] } : report.read(JSON.parse(text));
  // A test file that does not even load, or a runner that broke, has no failed test to count.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
