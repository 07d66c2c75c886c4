import { fork } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import { repoRoot } from "@/scripts/local/paths";
import { identify } from "@/scripts/local/processes/identity";
import { stopProcess } from "@/scripts/local/processes/stop-process";

export type NodeProcess = {
  pid: number;
  send(message: object): void;
  /** The next message of this shape. Rejects when the process ends before. */
  next<T>(shape: z.ZodType<T>): Promise<T>;
  stop(): Promise<void>;
};

type NodeOptions = {
  name: string;
  script: string;
  logDir: string;
  args?: string[];
  env?: Record<string, string | undefined>;
  nodeOptions?: string[];
};

/** Starts a Node process of the benchmark's. It ends when this one does; what it prints goes to `<logDir>/<name>.log`. */
export function startNode({ name, script, logDir, args = [], env = {}, nodeOptions = [] }: NodeOptions): NodeProcess {
  const log = openSync(join(logDir, `${name}.log`), "a");
  const child = fork(script, args, {
    cwd: repoRoot,
    env: { ...process.env, ...env },
    execArgv: [...(script.endsWith(".ts") ? ["--import", tsx] : []), ...nodeOptions],
    stdio: ["ignore", log, log, "ipc"],
    // Its own group: Ctrl-C reaches the benchmark alone, which stops all in order.
    detached: true,
  });
  const { pid } = child;
  const identity = pid === undefined ? undefined : identify(pid);
  if (pid === undefined || !identity) throw new Error(`${name} could not be started.`);
  const ended = once(child, "exit").then(
    ([code, signal]) => `${name} ended (${signal ?? code}); see ${logDir}/${name}.log`,
  );
  return {
    pid,
    send: (message) => void child.send(message),
    next: (shape) =>
      new Promise((resolve, reject) => {
        const onMessage = (message: unknown) => {
          const parsed = shape.safeParse(message);
          if (!parsed.success) return;
          child.off("message", onMessage);
          resolve(parsed.data);
        };
        child.on("message", onMessage);
        ended.then((how) => reject(new Error(how)));
      }),
    stop: () =>
      stopProcess(identity, [
        { signal: "SIGTERM", waitMs: 35_000 },
        { signal: "SIGKILL", waitMs: 5_000 },
      ]),
  };
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
