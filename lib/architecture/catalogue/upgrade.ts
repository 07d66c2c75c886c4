import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { z } from "zod";

const journalShape = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })) });

type Journal = z.infer<typeof journalShape>;

export const migrationsFolder = fileURLToPath(new URL("../../../db/migrations", import.meta.url));

/** The list of migrations as Drizzle reads it, oldest first. */
export async function readJournal(): Promise<Journal> {
  return journalShape.parse(JSON.parse(await readFile(path.join(migrationsFolder, "meta", "_journal.json"), "utf8")));
}

/** Brings a database up to and including the migration `tag`, as a version of the product of that time would have. */
export async function migrateUpTo(sql: postgres.Sql, tag: string): Promise<void> {
  const journal = await readJournal();
  const entries = journal.entries.slice(0, journal.entries.findIndex((entry) => entry.tag === tag) + 1);
  const folder = await mkdtemp(path.join(tmpdir(), "tern-upgrade-"));
  try {
    await mkdir(path.join(folder, "meta"));
    await writeFile(path.join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
    for (const entry of entries) {
      await cp(path.join(migrationsFolder, `${entry.tag}.sql`), path.join(folder, `${entry.tag}.sql`));
    }
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every row of every table of ours, by table, to be compared after an upgrade. */
export async function readRows(sql: postgres.Sql): Promise<Record<string, unknown[]>> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const rows: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const found = await sql<{ row: unknown }[]>`select to_jsonb(t) as row from ${sql(name)} t order by t::text`;
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

/** A database with nothing in it, beside those that `createTestDatabase` makes. */
export async function createEmptyDatabase(serverUrl: string) {
  const name = `tern_empty_${process.pid}_${Date.now().toString(36)}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  const drop = async () => {
    await sql.end({ timeout: 1 });
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end({ timeout: 1 });
  };
  return { url: url.href, sql, drop };
}
