import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ensureDataDir } from "../local/data-dir";
import { databaseUrl } from "../local/postgres/app-database";
import { startPostgres } from "../local/postgres/start-postgres";

/**
 * One throw-away server for all tests, unless TEST_DATABASE_URL names one. The URL is a superuser's: each test
 * file makes a database of its own.
 */
export async function startTestPostgres(): Promise<{ stop(): Promise<void> }> {
  if (process.env.TEST_DATABASE_URL) return { stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), "tern-test-"));
  ensureDataDir(dataDir);
  const server = await startPostgres({ dataDir, isThrowaway: true });
  process.env.TEST_DATABASE_URL = databaseUrl("postgres", server.passwords.superuser, server.port, "postgres");
  return {
    stop: async () => {
      await server.stop();
      rmSync(dirname(server.clusterDir), { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
