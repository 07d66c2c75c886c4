import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any constant will do; it only has to be the same in every process. */
const lockId = 7_305_803;

/**
 * Brings a database to the newest schema, forward only. Several processes may call it at once: an advisory
 * lock lets one work while the others wait. Returns how many migrations this call applied.
 */
export async function migrate(databaseUrl: string): Promise<{ applied: number }> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${lockId})`;
    const before = await countApplied(client);
    await runMigrations(drizzle(client), { migrationsFolder });
    return { applied: (await countApplied(client)) - before };
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function countApplied(client: postgres.Sql): Promise<number> {
  const [table] = await client<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!table?.present) return 0;
  const [row] = await client<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}
