import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const tickMs = 10;

/** Above this share of the machine's processors, what others do distorts what is measured. */
export const calmShare = 0.12;

type MachineTime = { busyMs: number; totalMs: number };

/** Of all processors together; null where there is no /proc. See proc_stat(5). */
export function machineTime(): MachineTime | null {
  if (process.platform !== "linux") return null;
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  // Interrupts are mostly the network traffic of whoever is measured, and belong to no process.
  const busy = user + nice + system + steal;
  return { busyMs: busy * tickMs, totalMs: (busy + idle + ioWait + irq + softIrq) * tickMs };
}

/** The share of the machine that was busy between two readings with something that took not `ownMs`. */
export function othersShare(from: MachineTime | null, to: MachineTime | null, ownMs: number): number | null {
  if (!from || !to || to.totalMs === from.totalMs) return null;
  return Math.max(0, to.busyMs - from.busyMs - ownMs) / (to.totalMs - from.totalMs);
}

/** Waits until nothing else runs on the machine for a moment, or for so long. */
export async function waitForCalm(patienceMs: number): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const from = machineTime();
    await sleep(400);
    if ((othersShare(from, machineTime(), 0) ?? 0) < calmShare) return;
  }
}
