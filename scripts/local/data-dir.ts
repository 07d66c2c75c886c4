import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { UserError } from "./user-error";

/** Every file that the local services keep in the data folder. */
export function dataFiles(dataDir: string) {
  return {
    runLock: join(dataDir, "run.lock"),
    runState: join(dataDir, "run.json"),
    ports: join(dataDir, "ports.json"),
    postgresLock: join(dataDir, "postgres.lock"),
    postgresPasswords: join(dataDir, "postgres-passwords.json"),
    postgresPlace: join(dataDir, "postgres-place.json"),
    mail: join(dataDir, "mail"),
    google: join(dataDir, "google"),
    logs: join(dataDir, "logs"),
  };
}

/** Makes the data folder: closed to others, except that a database user of root's must be able to pass through. */
export function ensureDataDir(dataDir: string): void {
  const files = dataFiles(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    if (ownedByUs(dataDir)) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const folder of [files.mail, files.logs]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UserError(
      `The data folder ${dataDir} cannot be used by ${userInfo().username}: ${error instanceof Error ? error.message : error}`,
      "Give it to this user (chown -R), or name another folder in TERN_DATA_DIR.",
    );
  }
}

function ownedByUs(folder: string): boolean {
  return statSync(folder).uid === process.getuid?.();
}
