import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dataFiles } from "../data-dir";
import { readFileIfThere, writePrivateFile } from "../files";
import type { DatabaseUser } from "./database-user";

/** Where root's database user can always go. */
const sharedRoot = "/var/lib/tern";

export type PostgresPlace = {
  /** The cluster's own folder; exists only once the cluster does. */
  clusterDir: string;
  /** For copies of the programs. */
  copiesDir: string;
  /** True when the data had to leave the data folder. */
  isElsewhere: boolean;
};

const note = z.object({ dataDir: z.string(), place: z.string() });

/**
 * Decides where the cluster lives: in the data folder if the database user can get there, else in a folder below
 * `/var/lib/tern` that the data folder keeps a note of.
 */
export function choosePlace(dataDir: string, user: DatabaseUser | undefined): PostgresPlace {
  const inside = join(dataDir, "postgres");
  if (!user) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return { clusterDir: join(inside, "cluster"), copiesDir: inside, isElsewhere: false };
  }
  if (existsSync(join(inside, "cluster")) || canUse(inside, user)) {
    prepareFolder(inside, user);
    return { clusterDir: join(inside, "cluster"), copiesDir: sharedRoot, isElsewhere: false };
  }
  const outside = notedPlace(dataDir) ?? newPlace();
  writePrivateFile(dataFiles(dataDir).postgresPlace, `${JSON.stringify({ dataDir, place: outside }, null, 2)}\n`);
  prepareFolder(outside, user);
  return { clusterDir: join(outside, "cluster"), copiesDir: sharedRoot, isElsewhere: true };
}

/**
 * The place noted by an earlier start. A data folder that was moved keeps its database; one that was copied
 * must not share the database of the one it was copied from.
 */
function notedPlace(dataDir: string): string | undefined {
  const parsed = note.safeParse(JSON.parse(readFileIfThere(dataFiles(dataDir).postgresPlace) ?? "null"));
  if (!parsed.success) return undefined;
  const wasCopied = parsed.data.dataDir !== dataDir && existsSync(parsed.data.dataDir);
  return wasCopied ? undefined : parsed.data.place;
}

/** Named by chance and not after the data folder: another one may stand at the same path later, or did before. */
function newPlace(): string {
  return join(sharedRoot, randomBytes(6).toString("hex"));
}

function prepareFolder(folder: string, user: DatabaseUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (statSync(folder).uid === user.uid) return;
  // A folder restored or copied by root has root's files in it; the server insists on owning them.
  spawnSync("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

/** Asks the operating system instead of guessing from permission bits, which say nothing of ACLs and mounts. */
function canUse(folder: string, user: DatabaseUser): boolean {
  mkdirSync(folder, { recursive: true });
  prepareFolder(folder, user);
  const probe = spawnSync("sh", ["-c", 'test -x "$0" && test -w "$0"', realpathSync(folder)], {
    cwd: "/",
    stdio: "ignore",
    ...user,
  });
  return probe.status === 0;
}
