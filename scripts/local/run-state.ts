import { rmSync } from "node:fs";
import { z } from "zod";
import { dataFiles } from "./data-dir";
import { readFileIfThere, writePrivateFile } from "./files";
import { processIdentity } from "./processes/identity";
import { lockHolder } from "./processes/pid-lock";

/** What a running `npm start` tells others (the command line, a second start, the start after a crash). */
const runState = z.object({
  dataDir: z.string(),
  mode: z.enum(["start", "dev"]),
  phase: z.enum(["starting", "running", "stopping"]),
  base_url: z.string().nullable(),
  mail_viewer_url: z.string().nullable(),
  smtp_url: z.string().nullable(),
  /** The local Google: its issuer, and the address of the pages that show what it sent. Null beside the real one. */
  google_url: z.string().nullable(),
  database_url: z.string().nullable(),
  pids: z.record(z.string(), processIdentity),
});

export type RunState = z.infer<typeof runState>;

export function newRunState(dataDir: string, mode: RunState["mode"]): RunState {
  const nothing = { base_url: null, mail_viewer_url: null, smtp_url: null, google_url: null, database_url: null };
  return { dataDir, mode, phase: "starting", ...nothing, pids: {} };
}

export function writeRunState(state: RunState): void {
  writePrivateFile(dataFiles(state.dataDir).runState, `${JSON.stringify(state, null, 2)}\n`);
}

export function removeRunState(dataDir: string): void {
  rmSync(dataFiles(dataDir).runState, { force: true });
}

/** The last written state, whether or not its writer still lives. A copied folder's state is nobody's. */
export function readRunState(dataDir: string): RunState | undefined {
  const text = readFileIfThere(dataFiles(dataDir).runState);
  if (text === undefined) return undefined;
  try {
    const state = runState.parse(JSON.parse(text));
    return state.dataDir === dataDir ? state : undefined;
  } catch {
    return undefined;
  }
}

/** The state of the `npm start` that runs on this data folder now. */
export function runningState(dataDir: string): RunState | undefined {
  return lockHolder(dataFiles(dataDir).runLock) ? readRunState(dataDir) : undefined;
}
