import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { readEnvFile, writeEnvVariables } from "./env-file";
import { dataDirOf, envFile } from "./paths";
import { acquireLock } from "./processes/pid-lock";

const secretNames = ["AUTH_SECRET", "ENCRYPTION_KEY"];

/**
 * Fills `process.env` from `.env`. What was already set wins; secrets that stand in neither are made and kept
 * in `.env`. Returns the names of the secrets it made.
 */
export async function loadEnvironment(): Promise<string[]> {
  const made = missingSecrets().length > 0 ? await makeSecrets() : [];
  for (const [name, value] of Object.entries(readEnvFile(envFile))) process.env[name] ||= value;
  process.env.TERN_DATA_DIR = dataDirOf(process.env);
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  return made;
}

/** Keeps one more variable in `.env`, and sets it here and now. */
export function rememberVariable(name: string, value: string): void {
  writeEnvVariables(envFile, { [name]: value });
  process.env[name] = value;
}

function missingSecrets(): string[] {
  const inFile = readEnvFile(envFile);
  return secretNames.filter((name) => !process.env[name] && !inFile[name]);
}

/** Under a lock: of two commands that start at once only one may choose the key that data gets encrypted with. */
async function makeSecrets(): Promise<string[]> {
  const release = await waitForLock(`${envFile}.lock`);
  try {
    const names = missingSecrets();
    writeEnvVariables(envFile, Object.fromEntries(names.map((name) => [name, randomBytes(32).toString("base64")])));
    return names;
  } finally {
    release();
  }
}

async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const lock = acquireLock(file);
    if (lock.state === "acquired") return lock.release;
    await sleep(20);
  }
}
