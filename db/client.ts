import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";
import { withWholeTransactions } from "./whole-transactions";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };

/** Inside `withTransaction` the same calls go to the transaction's connection. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type DatabaseOptions = {
  /** Connections at most. */
  poolSize: number;
  /** Longest run of one statement, in milliseconds, before the server cancels it. */
  statementTimeoutMs: number;
};

/**
 * By default postgres.js sends a statement behind one that is under way when every connection is busy: it then waits
 * for that one, which may wait for a lock, though another connection is free long before. Here it waits for the first
 * that is free. The driver's types do not know the option.
 */
const oneStatementAtATime = { max_pipeline: 0 };

/** Opens a pool. Connections are made when first needed; nothing is sent by this call. */
export function openDatabase(url: string, { poolSize, statementTimeoutMs }: DatabaseOptions): Database {
  const client = postgres(url, {
    ...oneStatementAtATime,
    max: poolSize,
    connect_timeout: 5,
    max_lifetime: 30 * 60,
    // Reconnect quickly after the server was away; a request that waits gives up by its own deadline.
    backoff: (attempt) => Math.min(attempt * 0.1, 1),
    onnotice: () => undefined,
    connection: { application_name: "tern", statement_timeout: statementTimeoutMs },
  });
  return drizzle(withWholeTransactions(client), { schema });
}
