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

/** What may be said of an error in a log: class, code and message; of a database error no values. */
function describeError(err: unknown): object {
  if (!(err instanceof Error)) return { message: String(err) };
  const code = "code" in err ? err.code : undefined;
  return { type: err.name, message: err.message, code, stack: err.stack };
}
