import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ensureDataDir } from "@/scripts/local/data-dir";
import { databaseUrl, ensureAppDatabase } from "@/scripts/local/postgres/app-database";
import { readPostmasterNote } from "@/scripts/local/postgres/postmaster";
import { startPostgres } from "@/scripts/local/postgres/start-postgres";

/** What was started, stopped in the opposite order, whatever happens. */
export class Stage {
  readonly #stops: (() => Promise<unknown> | unknown)[] = [];

  add<T extends { stop(): Promise<unknown> }>(started: T): T {
    this.#stops.push(() => started.stop());
    return started;
  }

  later(stop: () => unknown): void {
    this.#stops.push(stop);
  }

  async clear(): Promise<void> {
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await stop();
  }
}

export type BenchDatabase = { dataDir: string; url: string; superuserUrl: string; pid: number };

/** A database server of the benchmark's own, as durable as the one of `npm start`. */
export async function startDatabase(stage: Stage): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "tern-bench-"));
  stage.later(() => rmSync(dataDir, { recursive: true, force: true }));
  ensureDataDir(dataDir);
  const server = await startPostgres({ dataDir });
  // Root's database may have had to live elsewhere.
  stage.later(() => rmSync(dirname(server.clusterDir), { recursive: true, force: true }));
  stage.add(server);
  const pid = readPostmasterNote(server.clusterDir)?.pid;
  if (pid === undefined) throw new Error("PostgreSQL left no note of its process.");
  const url = await ensureAppDatabase(server.port, server.passwords);
  return { dataDir, url, superuserUrl: databaseUrl("postgres", server.passwords.superuser, server.port, "postgres"), pid };
}
