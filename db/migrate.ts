import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { appliedMigrations } from "./migrations-state";

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
    const before = await appliedMigrations(client);
    await runMigrations(drizzle(client), { migrationsFolder });
    return { applied: (await appliedMigrations(client)) - before };
  } finally {
    await client.end({ timeout: 5 });
  }
}
