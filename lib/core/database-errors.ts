import { DeadlineExceeded } from "./deadline";

/** Codes of postgres.js, Node and PostgreSQL that mean "the database is away", not "the request is wrong". */
const awayCodes = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "25006", // read-only: a stand-by answers
  "40001", // serialization failure
  "40P01", // deadlock
  "53100", // disk full
  "53200", // out of memory
  "53300", // too many connections
  "53400", // configured limit
  "57014", // cancelled by statement_timeout
  "57P01", // shut down by the administrator
  "57P02", // crash
  "57P03", // starting up
  "58000", // system error
  "58030", // I/O error
]);

/** Drizzle wraps the driver's error; this finds the one with the code. */
function databaseErrorCode(err: unknown): string | undefined {
  for (let current = err; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return undefined;
}

/** True when the database could not be reached, was overloaded or shut down: nothing is wrong with the request. */
export function isDatabaseAway(err: unknown): boolean {
  if (err instanceof DeadlineExceeded) return true;
  const code = databaseErrorCode(err);
  return code !== undefined && (awayCodes.has(code) || code.startsWith("08"));
}

/**
 * True when PostgreSQL itself says that the statement failed: then nothing of it took effect, and the connection goes
 * on. What is worse (FATAL, PANIC) or comes from the driver leaves that open.
 */
export function isRolledBack(err: unknown): boolean {
  for (let current = err; current instanceof Error; current = current.cause) {
    if ("severity" in current) return current.severity === "ERROR";
  }
  return false;
}

/** The name of the constraint that a statement would have broken, for the given SQLSTATE. */
export function violatedConstraint(err: unknown, sqlState: "23503" | "23505" | "23514"): string | undefined {
  for (let current = err; current instanceof Error; current = current.cause) {
    if ("code" in current && current.code === sqlState && "constraint_name" in current)
      return String(current.constraint_name);
  }
  return undefined;
}
