import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { connectToHost } from "@/lib/net/connect-to-host";
import { DeadlineError, StoppedError } from "@/lib/net/deadline";
import { HostRefusedError } from "@/lib/net/resolve-public-host";

const NEVER = new AbortController().signal;
let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer((socket) => socket.end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.close();
});

const target = (...addresses: string[]) => ({
  host: "mail.test",
  port,
  allowPrivate: true,
  timeoutMs: 1000,
  lookupHost: async () => addresses,
});

it("tries the next address when one fails", async () => {
  const socket = await connectToHost(target("::1", "127.0.0.1"), NEVER);
  expect(socket.remoteAddress).toBe("127.0.0.1");
  socket.destroy();
});

it("fails with the last address's error when all fail", async () => {
  server.close();
  await expect(connectToHost(target("::1", "127.0.0.1"), NEVER)).rejects.toThrow(/ECONNREFUSED 127\.0\.0\.1/);
});

it("connects to nothing that may not be used", async () => {
  await expect(connectToHost({ ...target("127.0.0.1"), allowPrivate: false }, NEVER)).rejects.toThrow(HostRefusedError);
});

it("a look-up that never answers ends in time", async () => {
  const stuck = { ...target(), timeoutMs: 50, lookupHost: () => new Promise<string[]>(() => {}) };
  await expect(connectToHost(stuck, NEVER)).rejects.toThrow(DeadlineError);
});

it("ends at once when told to stop", async () => {
  const stop = new AbortController();
  const stuck = { ...target(), lookupHost: () => new Promise<string[]>(() => {}) };
  const connecting = connectToHost(stuck, stop.signal);
  stop.abort(new Error("enough"));
  await expect(connecting).rejects.toThrow(StoppedError);
});
