import postgres from "postgres";
import { UserError } from "./user-error";

const addressAdvice = "It looks like this: postgres://USER:PASSWORD@HOST:5432/DATABASE";

/** Throws UserError in words for people when no connection to this database can be made. */
export async function assertReachable(databaseUrl: string): Promise<void> {
  if (!URL.canParse(databaseUrl)) throw new UserError("DATABASE_URL is not an address.", addressAdvice);
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}`,
      "Check DATABASE_URL and that the server runs; or unset it to use the embedded one.",
    );
  } finally {
    await sql.end({ timeout: 2 });
  }
}
