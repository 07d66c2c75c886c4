import type postgres from "postgres";
import journal from "./migrations/meta/_journal.json";

/** The migrations that this version of the code knows, by name, oldest first. */
export const knownMigrations: readonly string[] = journal.entries.map((entry) => entry.tag);

/** How many migrations a database has seen; 0 for one that was never migrated. */
export async function appliedMigrations(client: postgres.Sql): Promise<number> {
  const [table] = await client<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!table?.present) return 0;
  const [row] = await client<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}
