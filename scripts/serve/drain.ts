import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** In all, from the signal to the end of the process. */
const drainLimitMs = 30_000;

export type Drain = {
  /** Work to do when the last request is answered. */
  beforeExit(work: () => Promise<void>): void;
  /** Ends everything in order. Resolves with the number of requests that had to be cut off in the end. */
  run(limitMs?: number): Promise<number>;
};

/**
 * The orderly end of a server: it takes no new connections, finishes what is being answered, lets the application
 * finish its background work. Has to be made before the server takes requests, to know of all of them.
 *
 * @param hasWebSockets whether connections may become WebSockets, which are closed without waiting
 */
export function createDrain(server: Server, { hasWebSockets = false } = {}): Drain {
  const open = new Set<ServerResponse>();
  const closeUnused = trackUnused(server, hasWebSockets);
  const lastSteps: (() => Promise<void>)[] = [];
  let running: Promise<number> | undefined;

  server.on("request", (_req, res) => {
    open.add(res);
    res.once("close", () => open.delete(res));
    if (running !== undefined) res.shouldKeepAlive = false;
  });

  const drain = async (limitMs: number) => {
    for (const res of open) res.shouldKeepAlive = false;
    const deadline = sleep(limitMs, undefined, { ref: false });
    await Promise.race([finish(server, closeUnused, lastSteps), deadline]);
    return open.size;
  };

  return {
    beforeExit: (work) => lastSteps.push(work),
    run: (limitMs = drainLimitMs) => {
      running ??= drain(limitMs);
      return running;
    },
  };
}

async function finish(server: Server, closeUnused: () => void, lastSteps: (() => Promise<void>)[]): Promise<void> {
  await closeServer(server, closeUnused);
  await applicationDrain();
  for (const step of lastSteps) await step().catch(() => undefined);
}

/** Resolves when the last connection is closed; idle ones are closed at once, also those that turn idle later. */
async function closeServer(server: Server, closeUnused: () => void): Promise<void> {
  if (!server.listening) return;
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    closeUnused();
  }, 100);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
}

/**
 * Node does not count a connection as idle before its first request, nor one that became a WebSocket; browsers
 * open the former in advance, and the dev server's pages hold the latter. Neither has anything to finish.
 */
function trackUnused(server: Server, hasWebSockets: boolean): () => void {
  const sockets = new Set<Socket>();
  const upgraded = new WeakSet<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // Whoever listens for upgrades takes from the server every request that only offers one.
  if (hasWebSockets) server.on("upgrade", (req) => upgraded.add(req.socket));
  return () => {
    for (const socket of sockets) if (socket.bytesRead === 0 || upgraded.has(socket)) socket.destroy();
  };
}

/** The application registers its own end here (see instrumentation.ts); it is another copy of the code, behind Next. */
async function applicationDrain(): Promise<void> {
  const registered: unknown = Reflect.get(globalThis, Symbol.for("tern.drain"));
  if (typeof registered !== "function") return;
  try {
    await registered();
  } catch (error) {
    process.stderr.write(`The application did not end cleanly: ${error instanceof Error ? error.message : error}\n`);
  }
}
