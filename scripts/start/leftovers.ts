import { isAlive } from "../local/processes/identity";
import { stopProcess } from "../local/processes/stop-process";
import type { RunState } from "../local/run-state";

/** Ends what a killed `npm start` left running. Each is known by number and start, so no stranger is ever hit. */
export async function stopLeftovers(state: RunState | undefined): Promise<void> {
  // The app first: it may still be finishing requests, and needs the others for that.
  const left = Object.values(state?.pids ?? {})
    .toReversed()
    .filter(isAlive);
  if (left.length === 0) return;
  process.stdout.write(
    "An earlier run was killed. What it left behind may finish its mail (up to half a minute) and is stopped …\n",
  );
  for (const identity of left) {
    await stopProcess(identity, [
      { signal: "SIGTERM", waitMs: 36_000 },
      { signal: "SIGKILL", waitMs: 5_000 },
    ]);
  }
}
