import { createServer } from "node:net";
import { z } from "zod";
import { readFileIfThere, writePrivateFile } from "./files";

const portTable = z.record(z.string(), z.number().int().min(1).max(65_535));

/** True when one can listen on this port of this address now. An address this machine does not have blocks nothing. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error && error.code !== "EADDRINUSE" && error.code !== "EACCES"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port of `candidates`; undefined when all are taken. */
export async function firstFreePort(
  candidates: Iterable<number>,
  isFree: (port: number) => Promise<boolean>,
): Promise<number | undefined> {
  for (const port of candidates) if (await isFree(port)) return port;
  return undefined;
}

/** `preferred` and the ports after it, the remembered one before all. */
export function* portCandidates(preferred: number, remembered: number | undefined): Generator<number> {
  if (remembered !== undefined) yield remembered;
  for (let port = preferred; port < preferred + 200 && port <= 65_535; port++) if (port !== remembered) yield port;
}

/** A free port on 127.0.0.1 for a local service; the same as last time whenever possible. `file` remembers it. */
export async function chooseLocalPort(file: string, service: string, preferred: number): Promise<number> {
  const table = readPorts(file);
  const port = await firstFreePort(portCandidates(preferred, table[service]), (candidate) =>
    isPortFree(candidate, "127.0.0.1"),
  );
  if (port === undefined) throw new Error(`No free port from ${preferred} on for ${service}.`);
  if (table[service] !== port)
    writePrivateFile(file, `${JSON.stringify({ ...readPorts(file), [service]: port }, null, 2)}\n`);
  return port;
}

/** The port that a service had last time. */
export function rememberedPort(file: string, service: string): number | undefined {
  return readPorts(file)[service];
}

function readPorts(file: string): Record<string, number> {
  try {
    return portTable.parse(JSON.parse(readFileIfThere(file) ?? "{}"));
  } catch {
    return {};
  }
}
