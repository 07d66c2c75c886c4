import postgres from "postgres";
import type { PostgresPasswords } from "./passwords";

/** The app's role and database; it owns its database and may do nothing else on the server. */
const appName = "tern";

export function databaseUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the app's role and database where they are missing. Returns the URL the app connects with. */
export async function ensureAppDatabase(port: number, passwords: PostgresPasswords): Promise<string> {
  const sql = postgres(databaseUrl("postgres", passwords.superuser, port, "postgres"), {
    max: 1,
    onnotice: () => undefined,
  });
  try {
    const [present] = await sql<{ role: boolean; database: boolean }[]>`
      select exists (select from pg_roles where rolname = ${appName}) as role,
             exists (select from pg_database where datname = ${appName}) as database`;
    // Both names are constants and the password is hexadecimal: nothing here needs quoting.
    if (!present?.role) await sql.unsafe(`create role ${appName} login password '${passwords.app}'`);
    if (!present?.database) await sql.unsafe(`create database ${appName} owner ${appName}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return databaseUrl(appName, passwords.app, port, appName);
}
