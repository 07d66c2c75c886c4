import { type Logger as PinoLogger, pino } from "pino";
import { env } from "./env";

export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error"> & { child(bindings: object): Logger };

const secretPaths = [
  "password",
  "token",
  "secret",
  "authorization",
  "key",
  "*.password",
  "*.token",
  "*.secret",
  "*.authorization",
];

let root: PinoLogger | undefined;

/** The process's logger: one JSON line an event on stdout. Never give it a body, a header or a secret. */
export function rootLog(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths, censor: "[redacted]" },
    serializers: { err: describeError },
  });
  return root;
}

/**
 * What may be said of an error in a log: its class and codes, down the chain of causes. No stack, and of a database
 * error not its message either: that holds SQL and values.
 */
function describeError(err: unknown): object {
  if (!(err instanceof Error)) return { message: "something else than an Error was thrown" };
  const code = "code" in err ? err.code : undefined;
  const constraint = "constraint_name" in err ? err.constraint_name : undefined;
  const isOfDatabase = "query" in err || /^[0-9A-Z]{5}$/.test(String(code));
  return {
    type: err.name,
    code,
    constraint,
    ...(isOfDatabase ? {} : { message: err.message }),
    ...(err.cause instanceof Error ? { cause: describeError(err.cause) } : {}),
  };
}
