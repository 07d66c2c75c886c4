import postgres from "postgres";
import { inject } from "vitest";

export type TestDatabase = { url: string; sql: postgres.Sql; drop: () => Promise<void> };

/**
 * A database of this test file's own, copied from the migrated template, and made the one that `database()` opens.
 * Call it before anything reads the environment. `sql` is a connection beside the app's, as a superuser.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("serverUrl");
  const name = `tern_test_${process.pid}_${Date.now().toString(36)}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${inject("template")}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  const sql = postgres(url.href, { max: 4, onnotice: () => undefined });
  const drop = async () => {
    await sql.end({ timeout: 1 });
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end({ timeout: 1 });
  };
  return { url: url.href, sql, drop };
}
