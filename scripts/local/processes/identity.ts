import { z } from "zod";
import { parseStat, psField, readProc, startOf } from "../../bootstrap/processes.mjs";

/**
 * A process that can be told from a later one with the same number: process ids are used again,
 * the moment of the start is not.
 */
export const processIdentity = z.object({ pid: z.number().int().positive(), startedAt: z.string().min(1) });

export type ProcessIdentity = z.infer<typeof processIdentity>;

/** Who has this process id now; undefined when nobody has. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** True while exactly this process lives, and false when its number went to a stranger. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

export function ownIdentity(): ProcessIdentity {
  const identity = identify(process.pid);
  if (!identity) throw new Error("The operating system does not tell when a process started (is /proc mounted?).");
  return identity;
}

/** The command line of a process, one string; undefined when there is no such process. */
export function commandLineOf(pid: number): string | undefined {
  if (process.platform !== "linux") return psField(pid, "command");
  return readProc(pid, "cmdline")?.replaceAll("\0", " ").trim();
}

export function parentOf(pid: number): number | undefined {
  const parent = process.platform === "linux" ? parseStat(readProc(pid, "stat"))?.parent : psField(pid, "ppid");
  return parent === undefined ? undefined : Number(parent);
}
