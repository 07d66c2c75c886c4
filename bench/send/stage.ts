import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
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
  return {
    dataDir,
    url,
    superuserUrl: databaseUrl("postgres", server.passwords.superuser, server.port, "postgres"),
    pid,
  };
}

/**
 * What autovacuum does within minutes of the first mails. Before it, PostgreSQL plans for the empty tables it first saw,
 * and every mail makes the next one slower.
 */
export async function analyze({ superuserUrl, url }: BenchDatabase): Promise<void> {
  const own = new URL(superuserUrl);
  own.pathname = new URL(url).pathname;
  const sql = postgres(own.href, { max: 1, onnotice: () => undefined });
  await sql.unsafe("vacuum analyze");
  await sql.end({ timeout: 5 });
}
