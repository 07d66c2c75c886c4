import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { takeLockFile } from "../../bootstrap/lock-file.mjs";
import { readFileIfThere } from "../files";
import { isAlive, ownIdentity, type ProcessIdentity, processIdentity } from "./identity";

export type LockOutcome = { state: "acquired"; release: () => void } | { state: "held"; holder: ProcessIdentity };

/** The file stands in the note, so that a copied data folder does not bring somebody else's lock with it. */
const lockNote = processIdentity.extend({ file: z.string() });

/** Takes a lock that frees itself when its holder dies, however it dies. Never waits. */
export function acquireLock(file: string): LockOutcome {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ ...ownIdentity(), file });
  const heldBy = takeLockFile(file, own, (note) => livingHolder(note, file) !== undefined);
  // Not asked again whether it lives: if it has just died, the lock is not ours for that.
  if (heldBy !== undefined) return { state: "held", holder: lockNote.parse(parseJson(heldBy)) };
  return { state: "acquired", release: () => rmSync(file, { force: true }) };
}

/** The living process that holds the lock, if any. */
export function lockHolder(file: string): ProcessIdentity | undefined {
  return livingHolder(readFileIfThere(file), file);
}

function livingHolder(text: string | undefined, file: string): ProcessIdentity | undefined {
  const note = lockNote.safeParse(parseJson(text));
  return note.success && note.data.file === file && isAlive(note.data) ? note.data : undefined;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
