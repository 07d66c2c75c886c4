import { setTimeout as sleep } from "node:timers/promises";
import { dataFiles, ensureDataDir } from "../local/data-dir";
import { loadEnvironment } from "../local/environment";
import { dataDirOf } from "../local/paths";
import { ensureAppDatabase } from "../local/postgres/app-database";
import { startPostgres } from "../local/postgres/start-postgres";
import { acquireLock } from "../local/processes/pid-lock";
import { assertReachable } from "../local/reach-database";
import { type RunState, runningState } from "../local/run-state";
import { UserError } from "../local/user-error";

export type Instance = {
  databaseUrl: string;
  dataDir: string /** The `npm start` that runs on this data folder now. */;
  running: RunState | undefined;
};

type Options = { migrates?: boolean };

/**
 * Runs `work` with the environment complete and the database up: the one in use, or, when nobody runs the embedded
 * one, that one just for this command. Only then may code that reads the environment be imported.
 */
export async function withDatabase<T>(
  work: (instance: Instance) => Promise<T>,
  { migrates = true }: Options = {},
): Promise<T> {
  await loadEnvironment();
  const dataDir = dataDirOf(process.env);
  ensureDataDir(dataDir);
  const running = runningState(dataDir);
  if (process.env.DATABASE_URL)
    return await use({ databaseUrl: process.env.DATABASE_URL, dataDir, running }, work, migrates);
  const found = await findOrTakePostgres(dataDir);
  if (found.kind === "running")
    return await use({ databaseUrl: found.databaseUrl, dataDir, running: runningState(dataDir) }, work, false);
  try {
    const server = await startPostgres({ dataDir });
    try {
      const databaseUrl = await ensureAppDatabase(server.port, server.passwords);
      return await use({ databaseUrl, dataDir, running: undefined }, work, migrates);
    } finally {
      await server.stop();
    }
  } finally {
    found.release();
  }
}

async function use<T>(instance: Instance, work: (instance: Instance) => Promise<T>, migrates: boolean): Promise<T> {
  await assertReachable(instance.databaseUrl);
  process.env.DATABASE_URL = instance.databaseUrl;
  process.env.DATABASE_POOL_SIZE ||= "4";
  if (migrates) {
    const { migrate } = await import("@/db/migrate");
    await migrate(instance.databaseUrl);
  }
  return await work(instance);
}

type Found = { kind: "running"; databaseUrl: string } | { kind: "taken"; release: () => void };

/** Another command may have the database up for itself; a starting Tern will soon have. */
async function findOrTakePostgres(dataDir: string): Promise<Found> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    const databaseUrl = runningState(dataDir)?.database_url;
    if (databaseUrl) return { kind: "running", databaseUrl };
    const lock = acquireLock(dataFiles(dataDir).postgresLock);
    if (lock.state === "acquired") return { kind: "taken", release: lock.release };
  }
  throw new UserError("Another command has used the database for two minutes.", "Try again when it has ended.");
}
