import { readdirSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readFileIfThere } from "../files";
import { commandLineOf, identify, type ProcessIdentity } from "../processes/identity";
import { stopProcess } from "../processes/stop-process";

export type PostmasterNote = { pid: number; clusterDir: string; port: number; isReady: boolean };

/** The server's own note, `postmaster.pid`; its lines are named in PostgreSQL's `src/include/utils/pidfile.h`. */
export function parsePostmasterPid(text: string): PostmasterNote | undefined {
  const [pid, clusterDir, , port, , , , status] = text.split("\n").map((line) => line.trim());
  if (!pid || !/^\d+$/.test(pid) || !clusterDir) return undefined;
  return { pid: Number(pid), clusterDir, port: Number(port), isReady: status === "ready" };
}

export function readPostmasterNote(clusterDir: string): PostmasterNote | undefined {
  return parsePostmasterPid(readFileIfThere(join(clusterDir, "postmaster.pid")) ?? "");
}

/** True when this command line is that of a PostgreSQL server of this very cluster, not of a stranger. */
export function isServerOf(commandLine: string | undefined, clusterDir: string): boolean {
  return (
    commandLine !== undefined &&
    /(^|\/)postgres(\.exe)? /.test(commandLine) &&
    `${commandLine} `.includes(` -D ${clusterDir} `)
  );
}

/** Stops a server that an earlier run left behind, and clears away what it would leave to block the next one. */
export async function stopLeftoverServer(clusterDir: string): Promise<void> {
  const found = readPostmasterNote(clusterDir);
  if (!found) return;
  const server = isServerOf(commandLineOf(found.pid), clusterDir) ? identify(found.pid) : undefined;
  if (server) await stopServer(server);
  for (const orphan of orphansOf(clusterDir)) await stopServer(orphan);
  // Only now: the note names a dead process, or a stranger that was given its number.
  rmSync(join(clusterDir, "postmaster.pid"), { force: true });
}

function stopServer(identity: ProcessIdentity): Promise<void> {
  return stopProcess(identity, [
    { signal: "SIGINT", waitMs: 15_000 },
    { signal: "SIGQUIT", waitMs: 5_000 },
    { signal: "SIGKILL", waitMs: 5_000 },
  ]);
}

/**
 * Server processes that outlived a killed postmaster and hold its shared memory, which would keep a new one from
 * starting. All of them work in the cluster's folder.
 */
function orphansOf(clusterDir: string): ProcessIdentity[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter(
      (name) =>
        /^\d+$/.test(name) && workingDirOf(name) === clusterDir && commandLineOf(Number(name))?.startsWith("postgres:"),
    )
    .flatMap((name) => identify(Number(name)) ?? []);
}

function workingDirOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
