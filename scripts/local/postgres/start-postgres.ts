import { existsSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { dataFiles } from "../data-dir";
import { readFileIfThere } from "../files";
import { chooseLocalPort } from "../ports";
import { firstMessage, type Service, startService } from "../processes/service";
import { stopProcess } from "../processes/stop-process";
import { UserError } from "../user-error";
import { findBinaries, type PostgresBinaries } from "./binaries";
import { assertSameMajorVersion, clusterExists, initCluster } from "./cluster";
import { type DatabaseUser, databaseUser } from "./database-user";
import { makePasswords, type PostgresPasswords, readPasswords } from "./passwords";
import { choosePlace } from "./place";
import { readPostmasterNote, stopLeftoverServer } from "./postmaster";
import { serverArguments } from "./server-arguments";

/** Throw-away servers stay out of the way of the one whose port people remember. */
const preferredPorts = { kept: 54_329, throwaway: 54_529 };

export type PostgresServer = {
  service: Service;
  port: number;
  passwords: PostgresPasswords;
  clusterDir: string;
  /** True when the data had to leave the data folder. */
  isElsewhere: boolean;
  /** Keeps the server up, should this process die, until the app with this pid has ended too. */
  guard(pid: number): void;
  stop(): Promise<void>;
};

type StartOptions = { dataDir: string; isThrowaway?: boolean };

/**
 * Starts the embedded PostgreSQL of a data folder, making its cluster the first time. The caller holds the
 * folder's `postgres.lock`, so a server that is already there is a left-over and is stopped.
 */
export async function startPostgres({ dataDir, isThrowaway = false }: StartOptions): Promise<PostgresServer> {
  const files = dataFiles(dataDir);
  const user = databaseUser();
  const { clusterDir, copiesDir, isElsewhere } = choosePlace(dataDir, user);
  const binaries = findBinaries(user, copiesDir);
  const passwords = prepareCluster({ clusterDir, binaries, user, passwordFile: files.postgresPasswords });
  await stopLeftoverServer(clusterDir);
  const logFile = join(files.logs, "postgres.log");
  shortenLog(logFile);
  for (let attempt = 1; attempt <= 4; attempt++) {
    const port = await chooseLocalPort(
      files.ports,
      "postgres",
      isThrowaway ? preferredPorts.throwaway : preferredPorts.kept,
    );
    const args = serverArguments({ clusterDir, port, isThrowaway });
    const service = startKeeper({ command: binaries.postgres, args, user, logFile });
    if (await isUp(service, clusterDir, port))
      return { service, port, passwords, clusterDir, isElsewhere, ...controls(service, clusterDir) };
    await stopProcess(service.identity, [{ signal: "SIGTERM", waitMs: 35_000 }]);
    // Somebody may have taken the port in between, or the last memory of a killed server is not free yet.
    await sleep(500 * attempt);
  }
  throw new UserError(`PostgreSQL does not start. The end of ${logFile}:\n${lastLines(logFile)}`);
}

type Cluster = { clusterDir: string; binaries: PostgresBinaries; user: DatabaseUser | undefined; passwordFile: string };

function prepareCluster({ clusterDir, binaries, user, passwordFile }: Cluster): PostgresPasswords {
  const known = readPasswords(passwordFile);
  if (!clusterExists(clusterDir)) {
    const passwords = known ?? makePasswords(passwordFile);
    initCluster({ binaries, clusterDir, user, superuserPassword: passwords.superuser });
    return passwords;
  }
  assertSameMajorVersion(clusterDir, binaries);
  if (known) return known;
  throw new UserError(
    `${passwordFile} is missing, and without it nobody gets into the database in ${clusterDir}.`,
    "Restore it, or move that folder away to start afresh.",
  );
}

function startKeeper(config: {
  command: string;
  args: string[];
  user: DatabaseUser | undefined;
  logFile: string;
}): Service {
  const script = fileURLToPath(new URL("./keeper.mjs", import.meta.url));
  // A fixed language, and none of the variables by which the environment could change what the server does.
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
  return startService({ name: "PostgreSQL", script, args: [JSON.stringify({ ...config, env })], stdio: "ignore" });
}

/** The server writes "ready" into its note once it takes connections; replaying a long log may take a while. */
async function isUp(service: Service, clusterDir: string, port: number): Promise<boolean> {
  const hasEnded = service.ended.then(() => true);
  await firstMessage(service, (message) => message ?? undefined, 10_000);
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    const note = readPostmasterNote(clusterDir);
    if (note?.isReady && note.port === port) return true;
    if (await Promise.race([hasEnded, sleep(20, false)])) return false;
  }
  return false;
}

function controls(service: Service, clusterDir: string): Pick<PostgresServer, "guard" | "stop"> {
  return {
    guard: (pid) => service.child.send({ type: "guard", pid }),
    stop: async () => {
      await stopProcess(service.identity, [{ signal: "SIGTERM", waitMs: 35_000 }]);
      // For the case that the keeper was killed and could not take its server along.
      await stopLeftoverServer(clusterDir);
    },
  };
}

function lastLines(logFile: string): string {
  return (readFileIfThere(logFile) ?? "").trimEnd().split("\n").slice(-8).join("\n");
}

function shortenLog(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) truncateSync(logFile);
}
