import { readFileSync } from "node:fs";
import { join } from "node:path";
import type postgres from "postgres";
import { z } from "zod";
import { repoRoot } from "./paths";

const journal = z.object({ entries: z.array(z.unknown()) });

/** How many migrations this code knows, and how many of them the database has had. Changes nothing. */
export async function countMigrations(sql: postgres.Sql): Promise<{ known: number; done: number }> {
  const file = join(repoRoot, "db", "migrations", "meta", "_journal.json");
  const known = journal.parse(JSON.parse(readFileSync(file, "utf8"))).entries.length;
  const [table] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!table?.present) return { known, done: 0 };
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return { known, done: row?.count ?? 0 };
}
