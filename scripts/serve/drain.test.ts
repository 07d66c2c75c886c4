import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createDrain } from "./drain";
import { listen } from "./listen";

const drainKey = Symbol.for("tern.drain");
afterEach(() => Reflect.deleteProperty(globalThis, drainKey));

async function startServer(answerAfterMs: number) {
  const server = createServer();
  const drain = createDrain(server);
  server.on("request", async (_req, res) => {
    await sleep(answerAfterMs);
    res.end("answered");
  });
  const { port } = await listen(server, { host: "127.0.0.1", port: "0" });
  return { server, drain, port };
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
    const { drain, port } = await startServer(300);
    const answer = ask(port, new Agent({ keepAlive: true }));
    await sleep(50);
    const drained = drain.run();
    await expect(ask(port, new Agent())).rejects.toThrow(/ECONNREFUSED/);
    expect((await answer).headers.connection).toBe("close");
    expect(await drained).toBe(0);
  });

  it("is not held up by idle connections, nor by ones that never sent anything", async () => {
    const { drain, port } = await startServer(0);
    await ask(port, new Agent({ keepAlive: true }));
    const silent = connect(port, "127.0.0.1");
    silent.on("error", () => undefined);
    await once(silent, "connect");
    const startedAt = Date.now();
    expect(await drain.run()).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it("runs the application's own end and the last steps only after the last answer", async () => {
    const { drain, port } = await startServer(200);
    const order: string[] = [];
    Reflect.set(globalThis, drainKey, async () => void order.push("application"));
    drain.beforeExit(async () => void order.push("last step"));
    const answer = ask(port, new Agent()).then(() => order.push("answer"));
    await sleep(50);
    await drain.run();
    await answer;
    expect(order.toSorted()).toEqual(["answer", "application", "last step"]);
    expect(order.indexOf("application")).toBeLessThan(order.indexOf("last step"));
  });

  it("gives up at its limit and says how many it cut off", async () => {
    const { drain, port, server } = await startServer(60_000);
    ask(port, new Agent()).catch(() => undefined);
    await sleep(50);
    expect(await drain.run(100)).toBe(1);
    server.closeAllConnections();
  });
});
