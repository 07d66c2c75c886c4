import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { dataFiles } from "../local/data-dir";
import { countMigrations } from "../local/migrations";
import { ensureAppDatabase } from "../local/postgres/app-database";
import { startPostgres } from "../local/postgres/start-postgres";
import { acquireLock } from "../local/processes/pid-lock";
import { assertReachable } from "../local/reach-database";
import type { Run } from "./run";

type StartedDatabase = {
  url: string;
  /** Keeps it up, should this process die, until the process with this number has ended. */
  guard(pid: number): void;
};

/** The database named by DATABASE_URL, or else the embedded one, which then belongs to this run. */
export async function startDatabase(run: Run): Promise<StartedDatabase> {
  const started = process.env.DATABASE_URL ? await connectToGiven(process.env.DATABASE_URL) : await startEmbedded(run);
  process.env.DATABASE_URL = started.url;
  run.update({ database_url: started.url });
  return started;
}

async function connectToGiven(url: string): Promise<StartedDatabase> {
  await assertReachable(url);
  return { url, guard: () => undefined };
}

async function startEmbedded(run: Run): Promise<StartedDatabase> {
  const release = await takePostgres(run.dataDir);
  const server = await startPostgres({ dataDir: run.dataDir });
  run.add({
    service: server.service,
    stop: async () => {
      await server.stop();
      release();
    },
  });
  if (server.isElsewhere) {
    process.stdout.write(`The database lives in ${server.clusterDir}: its user cannot reach ${run.dataDir}.\n`);
  }
  return { url: await ensureAppDatabase(server.port, server.passwords), guard: server.guard };
}

/** True when there is nothing to migrate and nothing to fill. */
export async function isMigratedAndFilled(databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const { known, done } = await countMigrations(sql);
    if (done < known) return false;
    const [row] = await sql<{ filled: boolean }[]>`select exists (select from workspaces) as filled`;
    return row?.filled === true;
  } catch {
    // The preparation meets the same trouble, and says so.
    return false;
  } finally {
    await sql.end({ timeout: 5 });
  }
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
