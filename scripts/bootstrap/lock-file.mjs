import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Makes `file` with `note` in it unless a living process has it; `isHeld` tells that from the note. Never waits.
 * Returns the note of who has it, undefined when it was made.
 */
export function takeLockFile(file, note, isHeld) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, note, { mode: 0o600 });
  try {
    for (;;) {
      if (linkIfAbsent(own, file)) return undefined;
      const found = readIfThere(file);
      if (found !== undefined && isHeld(found)) return found;
      if (found !== undefined) removeStale(file, isHeld);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Of several that find the same stale lock one renames it; a fresh lock caught by mistake is put back. */
function removeStale(file, isHeld) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const caught = readIfThere(aside);
  if (caught !== undefined && isHeld(caught)) linkIfAbsent(aside, file);
  rmSync(aside, { force: true });
}

/** A hard link, because it appears with its content and fails when the name is taken. */
function linkIfAbsent(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
