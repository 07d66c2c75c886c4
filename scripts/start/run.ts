import { setTimeout as sleep } from "node:timers/promises";
import { dataFiles, ensureDataDir } from "../local/data-dir";
import { loadEnvironment } from "../local/environment";
import { dataDirOf } from "../local/paths";
import { acquireLock } from "../local/processes/pid-lock";
import type { Service } from "../local/processes/service";
import { newRunState, type RunState, readRunState, removeRunState, writeRunState } from "../local/run-state";
import { UserError } from "../local/user-error";
import { stopLeftovers } from "./leftovers";

type Started = { service: Service; stop(): Promise<void> };

/** One `npm start`, from taking the data folder to giving it back. */
export type Run = {
  dataDir: string;
  state: RunState;
  update(change: Partial<RunState>): void;
  /** Takes charge of a service. What is added last is stopped first. */
  add(started: Started): void;
  /** Resolves with words for it when a service ends unasked. */
  unexpectedEnd: Promise<string>;
  end(insisted: AbortSignal): Promise<void>;
};

/** Takes the data folder for this process and clears away what a killed run left. Throws UserError when it is taken. */
export async function beginRun(mode: RunState["mode"]): Promise<Run> {
  const made = await loadEnvironment();
  if (made.length > 0) process.stdout.write(`Made ${made.join(" and ")} in .env\n`);
  const dataDir = dataDirOf(process.env);
  ensureDataDir(dataDir);
  const release = await takeDataDir(dataDir);
  await stopLeftovers(readRunState(dataDir));
  return createRun(newRunState(dataDir, mode), release);
}

function createRun(state: RunState, release: () => void): Run {
  const services: Started[] = [];
  let onUnexpectedEnd: (text: string) => void = () => undefined;
  const unexpectedEnd = new Promise<string>((resolve) => {
    onUnexpectedEnd = resolve;
  });
  const update = (change: Partial<RunState>) => {
    Object.assign(state, change);
    writeRunState(state);
  };
  update({});
  return {
    dataDir: state.dataDir,
    state,
    update,
    unexpectedEnd,
    add(started) {
      services.push(started);
      const { name, identity, ended } = started.service;
      update({ pids: { ...state.pids, [name]: identity } });
      ended.then((how) => state.phase !== "stopping" && onUnexpectedEnd(`${name} ${how}.`));
    },
    async end(insisted) {
      update({ phase: "stopping" });
      insisted.addEventListener("abort", () => killAll(services));
      for (const started of services.toReversed()) await started.stop();
      removeRunState(state.dataDir);
      release();
    },
  };
}

/** The database is left to its own quick way of stopping; killing it would cost a recovery. */
function killAll(services: Started[]): void {
  for (const { service } of services) service.child.kill(service.name === "PostgreSQL" ? "SIGTERM" : "SIGKILL");
}

async function takeDataDir(dataDir: string): Promise<() => void> {
  // A run that was told to stop a moment ago may still be at it; one that is simply running is named at once.
  for (let deadline = Date.now() + 2_000, waiting = false; ; await sleep(100)) {
    const lock = acquireLock(dataFiles(dataDir).runLock);
    if (lock.state === "acquired") return lock.release;
    const other = readRunState(dataDir);
    if (other?.phase === "stopping" && !waiting) {
      waiting = true;
      deadline = Date.now() + 60_000;
      process.stdout.write("The last run is still stopping; waiting for it …\n");
    }
    if (Date.now() < deadline) continue;
    const where = other?.base_url ? ` at ${other.base_url}` : "";
    throw new UserError(
      `Tern already runs on ${dataDir}${where} (process ${lock.holder.pid}).`,
      "Stop that one first, or name another folder in TERN_DATA_DIR.",
    );
  }
}
