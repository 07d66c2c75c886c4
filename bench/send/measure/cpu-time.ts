import { readdirSync, readFileSync } from "node:fs";

/** Linux reports processor time in these, on every architecture. */
const tickMs = 10;

/** Processor time that these processes used so far, in milliseconds; null where there is no /proc. */
export function cpuMs(pids: number[]): number | null {
  if (process.platform !== "linux") return null;
  return pids.reduce((sum, pid) => sum + (readStat(pid)?.ticks ?? 0) * tickMs, 0);
}

/** A process and its children, as PostgreSQL's server with its back ends. */
export function withChildren(pid: number): number[] {
  if (process.platform !== "linux") return [pid];
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return [pid, ...all.filter((other) => readStat(other)?.parent === pid)];
}

/** See proc_pid_stat(5): fields 4 and 14 to 17, which include children that have ended. */
function readStat(pid: number): { parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { parent: fields[1] ?? 0, ticks };
  } catch {
    return undefined;
  }
}
