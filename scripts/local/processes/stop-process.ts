import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, type ProcessIdentity } from "./identity";

type Step = { signal: NodeJS.Signals; waitMs: number };

/** Asks first and kills in the end. A stranger who got the same number meanwhile is left alone. */
export async function stopProcess(identity: ProcessIdentity, steps: Step[]): Promise<void> {
  for (const { signal, waitMs } of steps) {
    if (!isAlive(identity) || !sendSignal(identity.pid, signal)) return;
    if (await hasEndedWithin(identity, waitMs)) return;
  }
}

async function hasEndedWithin(identity: ProcessIdentity, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    // Ended meanwhile, or it belongs to another user and cannot be ours.
    return false;
  }
}
