import { once } from "node:events";
import type { Server } from "node:http";
import { isPortFree } from "../local/ports";
import { UserError } from "../local/user-error";

export type Address = {
  host: string;
  port: number;
  baseUrl: string /** The port that was taken, when another had to do. */;
  insteadOf: number | null;
};

const defaultPort = 3000;

/**
 * Listens on the port asked for, or, when none was asked for, on 3000 or the next free one.
 * Throws UserError when the port that was asked for is taken.
 */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: string | undefined },
): Promise<Address> {
  const wanted = readPort(port);
  if (wanted !== undefined) {
    const bound = await tryToListen(server, wanted, host);
    if (bound === undefined) throw portTaken(wanted, host);
    return { host, port: bound, baseUrl: `http://${nameOf(host)}:${bound}`, insteadOf: null };
  }
  for (let candidate = defaultPort; candidate < defaultPort + 100; candidate++) {
    if (!(await isFreeForBrowsers(candidate, host))) continue;
    const bound = await tryToListen(server, candidate, host);
    if (bound === undefined) continue;
    const insteadOf = bound === defaultPort ? null : defaultPort;
    return { host, port: bound, baseUrl: `http://${nameOf(host)}:${bound}`, insteadOf };
  }
  throw new UserError(`No port from ${defaultPort} on is free on ${host}.`);
}

/** The number in PORT; undefined when it is not set. 0 lets the system choose. */
export function readPort(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UserError(`PORT is "${text}"; it takes a number from 0 to 65535.`);
}

export function portTaken(port: number, host: string): UserError {
  return new UserError(
    `Port ${port} on ${host} is taken by another program.`,
    `Stop that program, or choose another port, e.g. PORT=${port + 1}`,
  );
}

/** "localhost" may mean ::1 first; whoever sits there would get what is meant for us. */
async function isFreeForBrowsers(port: number, host: string): Promise<boolean> {
  return host !== "127.0.0.1" || (await isPortFree(port, "::1"));
}

async function tryToListen(server: Server, port: number, host: string): Promise<number | undefined> {
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return undefined;
    throw new UserError(`Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : error}`);
  }
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : port;
}

/** The name to put into addresses people open. */
function nameOf(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
