import { type Database, openDatabase } from "@/db/client";
import { env } from "./env";
import { processSingleton } from "./process-singleton";

/** The process's connection pool. */
export function database(): Database {
  return processSingleton("database", () =>
    openDatabase(env().DATABASE_URL, { poolSize: env().DATABASE_POOL_SIZE, statementTimeoutMs: 8_000 }),
  );
}
