import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * A process that can be told from a later one with the same number: process ids are used again,
 * the moment of the start is not.
 */
export const processIdentity = z.object({ pid: z.number().int().positive(), startedAt: z.string().min(1) });

export type ProcessIdentity = z.infer<typeof processIdentity>;

/** Who has this process id now; undefined when nobody has. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === "linux" ? linuxStart(pid) : psField(pid, "lstart");
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

function linuxStart(pid: number): string | undefined {
  const stat = parseStat(readProc(pid, "stat"));
  // A zombie has ended; only its parent has not asked for the exit code yet.
  if (!stat || stat.state === "Z") return undefined;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${stat.startTicks}`;
}

/** See proc_pid_stat(5). The second field is the command in parentheses and may itself hold spaces and parentheses. */
export function parseStat(text: string | undefined): { state: string; parent: string; startTicks: string } | undefined {
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, parent, startTicks] = [fields?.[0], fields?.[1], fields?.[19]];
  return state && parent && startTicks ? { state, parent, startTicks } : undefined;
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
}

function psField(pid: number, field: string): string | undefined {
  try {
    return (
      execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
