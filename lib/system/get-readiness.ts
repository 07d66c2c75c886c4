import { appliedMigrations, knownMigrations } from "@/db/migrations-state";
import type { Reply } from "@/lib/contracts/define";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";

type Readiness = { status: "ready"; database: "ok"; migrations: "ok" };

/** The database answers within three seconds and has every migration of this version. Throws UNAVAILABLE. */
export async function getReadiness(): Promise<Reply<Readiness>> {
  const applied = await within(3_000, appliedMigrations(database().$client)).catch((err: unknown) => {
    throw new AppError({
      code: "UNAVAILABLE",
      message: "The database does not answer.",
      retryAfterSeconds: 5,
      cause: err,
    });
  });
  const pending = knownMigrations.length - applied;
  if (pending > 0) {
    throw new AppError({
      code: "UNAVAILABLE",
      message: `${pending} migrations have not been applied to the database.`,
      fix: "Run npm start, which applies them.",
      retryAfterSeconds: 5,
    });
  }
  return { data: { status: "ready", database: "ok", migrations: "ok" } };
}
