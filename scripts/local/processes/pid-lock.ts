import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { readFileIfThere } from "../files";
import { isAlive, ownIdentity, type ProcessIdentity, processIdentity } from "./identity";

export type LockOutcome = { state: "acquired"; release: () => void } | { state: "held"; holder: ProcessIdentity };

/** The file stands in the note, so that a copied data folder does not bring somebody else's lock with it. */
const lockNote = processIdentity.extend({ file: z.string() });

/** Takes a lock that frees itself when its holder dies, however it dies. Never waits. */
export function acquireLock(file: string): LockOutcome {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ ...ownIdentity(), file }), { mode: 0o600 });
  try {
    for (;;) {
      if (linkIfAbsent(own, file)) return { state: "acquired", release: () => rmSync(file, { force: true }) };
      const holder = lockHolder(file);
      if (holder) return { state: "held", holder };
      removeStale(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The living process that holds the lock, if any. */
export function lockHolder(file: string): ProcessIdentity | undefined {
  return livingHolder(readFileIfThere(file), file);
}

function livingHolder(text: string | undefined, file: string): ProcessIdentity | undefined {
  const note = lockNote.safeParse(parseJson(text));
  return note.success && note.data.file === file && isAlive(note.data) ? note.data : undefined;
}

/** Of several that find the same stale lock one renames it; a fresh lock caught by mistake is put back. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (livingHolder(readFileIfThere(aside), file)) linkIfAbsent(aside, file);
  rmSync(aside, { force: true });
}

/** A hard link, because it appears with its content and fails when the name is taken. */
function linkIfAbsent(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
