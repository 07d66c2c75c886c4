import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

const pauseMs = 300;

/**
 * Does `work` while no other process does what `lockFile` stands for; waits for one that does, and says so. A process
 * that was killed leaves its file behind, with the pid of nobody. Synchronous, as all that comes before the packages.
 */
export function oneAtATime(lockFile, work) {
  for (let hasSaid = false; !take(lockFile); sleep()) {
    if (!hasSaid) process.stderr.write("Another command is installing the packages; waiting for it …\n");
    hasSaid = true;
    if (!isHeld(lockFile)) rmSync(lockFile, { force: true });
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

function take(lockFile) {
  try {
    const file = openSync(lockFile, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, "utf8"));
    // It is empty for the moment between being made and being written.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function sleep() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
