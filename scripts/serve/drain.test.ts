import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createDrain } from "./drain";
import { listen } from "./listen";

const drainKey = Symbol.for("tern.drain");
afterEach(() => Reflect.deleteProperty(globalThis, drainKey));

/** A server whose requests are answered when the test says so. */
async function startServer() {
  const server = createServer();
  const drain = createDrain(server);
  const waiting: ServerResponse[] = [];
  server.on("request", (_req, res) => waiting.push(res));
  const { port } = await listen(server, { host: "127.0.0.1", port: "0" });
  const arrived = once(server, "request");
  const answer = () => {
    for (const res of waiting.splice(0)) res.end("answered");
  };
  return { server, drain, port, arrived, answer };
}

async function ask(port: number, agent: Agent): Promise<IncomingMessage> {
  const [response]: IncomingMessage[] = await once(get({ port, host: "127.0.0.1", agent }), "response");
  if (!response) throw new Error("no response");
  response.resume();
  await once(response, "end");
  return response;
}

describe("drain", () => {
  it("finishes a request in flight, tells its client to close, and refuses new connections", async () => {
    const { drain, port, arrived, answer } = await startServer();
    const asked = ask(port, new Agent({ keepAlive: true }));
    await arrived;
    const drained = drain.run();
    await expect(ask(port, new Agent())).rejects.toThrow(/ECONNREFUSED/);
    answer();
    expect((await asked).headers.connection).toBe("close");
    expect(await drained).toBe(0);
  });

  it("is not held up by idle connections, nor by ones that never sent anything", async () => {
    const { drain, port, arrived, answer } = await startServer();
    const asked = ask(port, new Agent({ keepAlive: true }));
    await arrived;
    answer();
    await asked;
    const silent = connect(port, "127.0.0.1");
    silent.on("error", () => undefined);
    await once(silent, "connect");
    const startedAt = Date.now();
    expect(await drain.run()).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it("runs the application's own end and the last steps only after the last answer", async () => {
    const { drain, port, arrived, answer } = await startServer();
    const order: string[] = [];
    Reflect.set(globalThis, drainKey, async () => void order.push("application"));
    drain.beforeExit(async () => void order.push("last step"));
    const asked = ask(port, new Agent());
    await arrived;
    const drained = drain.run();
    await sleep(50);
    expect(order).toEqual([]);
    answer();
    await Promise.all([asked, drained]);
    expect(order).toEqual(["application", "last step"]);
  });

  it("gives up at its limit and says how many it cut off", async () => {
    const { drain, port, server, arrived } = await startServer();
    ask(port, new Agent()).catch(() => undefined);
    await arrived;
    expect(await drain.run(100)).toBe(1);
    server.closeAllConnections();
  });
});
