import { setTimeout as sleep } from "node:timers/promises";
import { dataFiles } from "../local/data-dir";
import { ensureAppDatabase } from "../local/postgres/app-database";
import { startPostgres } from "../local/postgres/start-postgres";
import { acquireLock } from "../local/processes/pid-lock";
import type { Run } from "./run";

/** The database named by DATABASE_URL, or else the embedded one, which then belongs to this run. */
export async function startDatabase(run: Run): Promise<{ guard(pid: number): void }> {
  if (process.env.DATABASE_URL) {
    run.update({ database_url: process.env.DATABASE_URL });
    return { guard: () => undefined };
  }
  const release = await takePostgres(run.dataDir);
  const server = await startPostgres({ dataDir: run.dataDir });
  run.add({
    service: server.service,
    stop: async () => {
      await server.stop();
      release();
    },
  });
  if (server.isElsewhere)
    process.stdout.write(`The database lives in ${server.clusterDir}: its user cannot reach ${run.dataDir}.\n`);
  process.env.DATABASE_URL = await ensureAppDatabase(server.port, server.passwords);
  run.update({ database_url: process.env.DATABASE_URL });
  return server;
}

/** A command line tool may be using the database just now; it ends by itself. */
async function takePostgres(dataDir: string): Promise<() => void> {
  for (let said = false; ; said = true) {
    const lock = acquireLock(dataFiles(dataDir).postgresLock);
    if (lock.state === "acquired") return lock.release;
    if (!said) process.stdout.write(`Waiting for a command that uses the database (process ${lock.holder.pid}) …\n`);
    await sleep(200);
  }
}
