import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../user-error";
import type { PostgresBinaries } from "./binaries";
import type { DatabaseUser } from "./database-user";

type ClusterOptions = {
  binaries: PostgresBinaries;
  clusterDir: string;
  user: DatabaseUser | undefined;
  superuserPassword: string;
};

export function clusterExists(clusterDir: string): boolean {
  return existsSync(join(clusterDir, "PG_VERSION"));
}

/** A cluster made by another major version cannot be opened; better said before the server says it in its log. */
export function assertSameMajorVersion(clusterDir: string, binaries: PostgresBinaries): void {
  const madeBy = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
  if (madeBy === binaries.majorVersion) return;
  throw new UserError(
    `The database in ${clusterDir} was made by PostgreSQL ${madeBy}; this Tern brings ${binaries.majorVersion}.`,
    "Move its data over with pg_dump and pg_restore, or set DATABASE_URL to a server that can read it.",
  );
}

/**
 * Makes an empty cluster: UTF-8, the built-in C.UTF-8 locale (the same order and case rules on every system),
 * data checksums, passwords for everybody. Made aside and renamed, so that one cut short leaves nothing behind.
 */
export function initCluster({ binaries, clusterDir, user, superuserPassword }: ClusterOptions): void {
  const parent = dirname(clusterDir);
  for (const name of readdirSync(parent)) {
    if (name.startsWith("init-")) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const workDir = mkdtempSync(join(parent, "init-"));
  const passwordFile = join(workDir, "password");
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user) for (const path of [workDir, passwordFile]) chownSync(path, user.uid, user.gid);
  const made = join(workDir, "cluster");
  const args = (characterClasses: string) => [
    `--pgdata=${made}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${characterClasses}`,
    "--data-checksums",
  ];
  try {
    const init = (locale: string) => spawnSync(binaries.initdb, args(locale), { cwd: "/", encoding: "utf8", ...user });
    // Trigrams ask the system what a letter is. Under plain C only ASCII is, and search by index ends there.
    const preferred = init("C.UTF-8");
    const result = preferred.status === 0 ? preferred : init("C");
    if (result.status !== 0)
      throw new Error(`initdb failed: ${result.error?.message ?? `${result.stdout}${result.stderr}`}`);
    rmSync(clusterDir, { recursive: true, force: true });
    renameSync(made, clusterDir);
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}
