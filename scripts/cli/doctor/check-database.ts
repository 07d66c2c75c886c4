import postgres from "postgres";
import { countMigrations } from "../../local/migrations";
import { UserError } from "../../local/user-error";
import { withDatabase } from "../with-database";
import { type Finding, messageOf } from "./finding";

const oldestVersion = 15;

/** Reachable, new enough, migrated. Changes nothing: what is pending is told, not done. */
export async function checkDatabase(): Promise<Finding[]> {
  try {
    return await withDatabase(({ databaseUrl }) => inspect(databaseUrl), { migrates: false });
  } catch (error) {
    return [{ state: "broken", subject: "database", text: messageOf(error), advice: adviceFor(error) }];
  }
}

async function inspect(databaseUrl: string): Promise<Finding[]> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [server] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int / 10000 as version`;
    const version = server?.version ?? 0;
    const subject = "database";
    const text = `PostgreSQL ${version} at ${new URL(databaseUrl).host}`;
    if (version < oldestVersion)
      return [{ state: "broken", subject, text, advice: `Use PostgreSQL ${oldestVersion} or newer.` }];
    return [{ state: "ok", subject, text }, await migrations(sql)];
  } finally {
    await sql.end({ timeout: 2 });
  }
}

async function migrations(sql: postgres.Sql): Promise<Finding> {
  const { known, done } = await countMigrations(sql);
  const subject = "migrations";
  if (done === known) return { state: "ok", subject, text: `all ${known} done` };
  if (done === 0) return { state: "note", subject, text: "the database is empty", advice: "npm start fills it." };
  if (done < known)
    return {
      state: "broken",
      subject,
      text: `${known - done} of ${known} pending`,
      advice: "npm start brings the database up to date.",
    };
  return {
    state: "broken",
    subject,
    text: `the database is ${done - known} ahead of this code`,
    advice: "Update the code; a database never goes back.",
  };
}

function adviceFor(error: unknown): string {
  if (error instanceof UserError && error.advice) return error.advice;
  return "Look into logs/postgres.log in the data folder.";
}
