import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseLocalPort, firstFreePort, isPortFree, portCandidates } from "./ports";

const folder = mkdtempSync(join(tmpdir(), "tern-ports-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function occupyPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, release: () => new Promise((resolve) => server.close(resolve)) };
}

describe("port choice", () => {
  it("tries the remembered port first, then from the preferred one upwards, none twice", () => {
    expect([...portCandidates(1080, 1081)].slice(0, 3)).toEqual([1081, 1080, 1082]);
    expect([...portCandidates(65_534, undefined)]).toEqual([65_534, 65_535]);
  });

  it("takes the first port that is free", async () => {
    expect(await firstFreePort([1, 2, 3], async (port) => port > 1)).toBe(2);
    expect(await firstFreePort([1], async () => false)).toBeUndefined();
  });

  it("sees a taken port, and does not mind an address this machine lacks", async () => {
    const taken = await occupyPort();
    expect(await isPortFree(taken.port, "127.0.0.1")).toBe(false);
    expect(await isPortFree(taken.port, "192.0.2.1")).toBe(true);
    await taken.release();
  });

  it("remembers its choice, and leaves it when somebody else sits there", async () => {
    const file = join(folder, "ports.json");
    const first = await occupyPort();
    await first.release();
    expect(await chooseLocalPort(file, "mail", first.port)).toBe(first.port);
    expect(await chooseLocalPort(file, "mail", first.port + 50)).toBe(first.port);
    const taken = createServer().listen(first.port, "127.0.0.1");
    await once(taken, "listening");
    expect(await chooseLocalPort(file, "mail", first.port + 50)).toBeGreaterThan(first.port);
    taken.close();
  });
});
