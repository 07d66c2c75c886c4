import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { logsDir } from "@/e2e/fixtures/results";
import { provideSetup } from "@/e2e/fixtures/setup";
import { makeTemplate } from "@/e2e/fixtures/template";
import { ensureBuild } from "@/scripts/local/build/ensure-build";
import { ensureDataDir } from "@/scripts/local/data-dir";
import { databaseUrl } from "@/scripts/local/postgres/app-database";
import { startPostgres } from "@/scripts/local/postgres/start-postgres";

/**
 * Once for the whole run: the production build, a real PostgreSQL (TEST_DATABASE_URL names one that is up, as a
 * superuser; otherwise one is started and thrown away), and a database with workspaces, people and keys to copy from.
 */
export default async function setup(): Promise<() => Promise<void>> {
  rmSync(logsDir, { recursive: true, force: true });
  mkdirSync(logsDir, { recursive: true });
  await ensureBuild();
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowaway();
  const template = await makeTemplate(server.url).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  provideSetup(template.setup);
  return async () => {
    await template.drop().finally(server.stop);
  };
}

async function startThrowaway(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "tern-e2e-"));
  ensureDataDir(dataDir);
  const server = await startPostgres({ dataDir, isThrowaway: true });
  const stop = async () => {
    await server.stop();
    for (const folder of [dirname(server.clusterDir), dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  return { url: databaseUrl("postgres", server.passwords.superuser, server.port, "postgres"), stop };
}
