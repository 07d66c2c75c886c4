/**
 * Keeps one PostgreSQL server: starts it, stops it on request, and stops it when the process that started
 * this one is gone, but not before the app that still drains is gone too.
 * Plain JavaScript, because it has to be up in an instant.
 */
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

// The parent may have died before there was anybody here to hear it.
if (process.connected === false) process.exit(0);

const config = JSON.parse(process.argv[2] ?? "{}");
const log = openSync(config.logFile, "a", 0o600);
const server = spawn(config.command, config.args, {
  cwd: "/",
  env: config.env,
  stdio: ["ignore", log, log],
  ...(config.user ?? {}),
});
closeSync(log);

let guarded = 0;
let stopping = false;
// "Fast" shutdown, then "immediate", then the last resort; see the PostgreSQL manual, "Shutting Down the Server".
const shutdown = [
  { signal: "SIGINT", waitMs: 20_000 },
  { signal: "SIGQUIT", waitMs: 5_000 },
  { signal: "SIGKILL", waitMs: 5_000 },
];

server.once("error", () => process.exit(1));
server.once("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
if (server.pid !== undefined) process.send?.({ type: "started", pid: server.pid });

process.on("message", (message) => {
  if (message?.type === "guard") guarded = message.pid;
});
process.on("SIGTERM", stop);
process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);
process.on("disconnect", stopAfterGuarded);

function stop() {
  if (stopping) return;
  stopping = true;
  let delayMs = 0;
  for (const { signal, waitMs } of shutdown) {
    setTimeout(() => server.kill(signal), delayMs);
    delayMs += waitMs;
  }
}

function stopAfterGuarded(triesLeft = 140) {
  if (guarded === 0 || triesLeft === 0 || !isThere(guarded)) return stop();
  setTimeout(() => stopAfterGuarded(triesLeft - 1), 250);
}

function isThere(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
