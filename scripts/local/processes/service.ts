import { type ChildProcess, fork, type StdioOptions } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { repoRoot } from "../paths";
import { identify, type ProcessIdentity } from "./identity";

export type Service = {
  name: string;
  identity: ProcessIdentity;
  child: ChildProcess;
  /** Settles when the process has ended, with words for how. Never rejects. */
  ended: Promise<string>;
};

type ServiceOptions = {
  name: string;
  /** Absolute path of a `.mjs` or `.ts` file. */
  script: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
  stdio?: "inherit" | "ignore";
  nodeOptions?: string[];
};

/**
 * Starts a Node process that belongs to this one: it hears over IPC when this one dies, and ends then.
 * In a process group of its own, so that Ctrl-C reaches only the supervisor, which stops things in order.
 */
export function startService({
  name,
  script,
  args = [],
  env = process.env,
  stdio = "inherit",
  nodeOptions = [],
}: ServiceOptions): Service {
  const streams: StdioOptions = ["ignore", stdio, stdio, "ipc"];
  const execArgv = [...loaderFor(script), ...nodeOptions];
  const child = fork(script, args, { cwd: repoRoot, env, detached: true, stdio: streams, execArgv });
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ? `was killed by ${signal}` : `ended with code ${code}`));
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
  });
  // Writing to a process that just ended is not worth an uncaught exception: `ended` tells.
  child.on("error", () => undefined);
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  return { name, child, ended, identity: identity ?? { pid: child.pid ?? 2 ** 30, startedAt: "never" } };
}

function loaderFor(script: string): string[] {
  if (!script.endsWith(".ts")) return [];
  return ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href];
}

/**
 * The first message for which `read` returns something, or undefined if the process ended first.
 * Throws when neither happened in time.
 */
export async function firstMessage<T>(
  service: Service,
  read: (message: unknown) => T | undefined,
  timeoutMs: number,
): Promise<T | undefined> {
  let onMessage: ((message: unknown) => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const message = new Promise<T>((resolve, reject) => {
    onMessage = (raw) => {
      const value = read(raw);
      if (value !== undefined) resolve(value);
    };
    service.child.on("message", onMessage);
    timer = setTimeout(
      () => reject(new Error(`${service.name} did not answer within ${timeoutMs / 1000} s.`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([message, service.ended.then(() => undefined)]);
  } finally {
    clearTimeout(timer);
    if (onMessage) service.child.off("message", onMessage);
  }
}
