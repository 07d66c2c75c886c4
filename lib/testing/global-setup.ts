import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate";
import { ensureDataDir } from "@/scripts/local/data-dir";
import { databaseUrl } from "@/scripts/local/postgres/app-database";
import { startPostgres } from "@/scripts/local/postgres/start-postgres";

const template = `tern_test_template_${process.pid}`;

/**
 * One real PostgreSQL for the whole run, with a migrated template that each test file copies. TEST_DATABASE_URL
 * names a server that is up already (as a superuser); otherwise one is started and thrown away.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowaway();
  await makeTemplate(server.url);
  project.provide("serverUrl", server.url);
  project.provide("template", template);
  return server.stop;
}

async function startThrowaway(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "tern-test-"));
  ensureDataDir(dataDir);
  const server = await startPostgres({ dataDir, isThrowaway: true });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: databaseUrl("postgres", server.passwords.superuser, server.port, "postgres"), stop };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`drop database if exists ${template} with (force)`);
  await admin.unsafe(`create database ${template}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
}

declare module "vitest" {
  export interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}
