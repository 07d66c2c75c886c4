import { rmSync } from "node:fs";
import { takeLockFile } from "./lock-file.mjs";
import { startOf } from "./processes.mjs";

const pauseMs = 300;

/**
 * Does `work` while no other process does what `lockFile` stands for; waits for one that does, and says so. What a
 * killed process left behind holds nobody up. Synchronous, as all that comes before the packages.
 */
export function oneAtATime(lockFile, work) {
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  for (let hasSaid = false; takeLockFile(lockFile, own, isHeld) !== undefined; sleep()) {
    if (!hasSaid) process.stderr.write("Another command is installing the packages; waiting for it …\n");
    hasSaid = true;
  }
  const release = () => rmSync(lockFile, { force: true });
  // What fails to install ends the process.
  process.once("exit", release);
  try {
    work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

function isHeld(note) {
  try {
    const { pid, startedAt } = JSON.parse(note);
    return startOf(pid) === startedAt;
  } catch {
    return false;
  }
}

function sleep() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
