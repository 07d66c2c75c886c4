import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, as text that no later process with the same number shares: numbers are used again, the
 * moment of the start is not. Undefined when there is no such process.
 */
export function startOf(pid) {
  return process.platform === "linux" ? linuxStart(pid) : psField(pid, "lstart");
}

function linuxStart(pid) {
  const stat = parseStat(readProc(pid, "stat"));
  // A zombie has ended; only its parent has not asked for the exit code yet.
  if (!stat || stat.state === "Z") return undefined;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${stat.startTicks}`;
}

/** See proc_pid_stat(5). The second field is the command in parentheses and may itself hold spaces and parentheses. */
export function parseStat(text) {
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, parent, startTicks] = [fields?.[0], fields?.[1], fields?.[19]];
  return state && parent && startTicks ? { state, parent, startTicks } : undefined;
}

/** A file of proc(5); undefined when there is no such process. */
export function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
}

/** A field of ps(1); undefined when there is no such process. */
export function psField(pid, field) {
  const args = ["-o", `${field}=`, "-p", String(pid)];
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
