import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import type { Fault, FaultySmtpServerOptions } from "@/lib/email/providers/smtp/testing/faults";
import { outgoingTestMessage } from "@/lib/email/providers/smtp/testing/outgoing-test-message";
import { NEVER, type RelayForTests, startRelayForTests } from "@/lib/email/providers/smtp/testing/relay-for-tests";

const relays: RelayForTests[] = [];

async function start(options?: FaultySmtpServerOptions) {
  const relay = await startRelayForTests(options);
  relays.push(relay);
  return relay;
}

afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
});

it("200 sends, 50 at a time, are 200 messages, over 20 connections at most", async () => {
  const { provider, server } = await start();
  const messages = Array.from({ length: 200 }, () => outgoingTestMessage());
  const queue = messages.values();
  const worker = async () => {
    for (const message of queue) expect((await provider.send(message, NEVER)).kind).toBe("accepted");
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  const arrived = server.messages.map(({ data }) => /^Message-ID: (.*)\r$/m.exec(data.toString())?.[1]);
  expect(arrived.sort()).toEqual(messages.map(({ messageId }) => messageId).sort());
  expect(server.connections).toBeLessThanOrEqual(20);
});

it("a relay that allows three connections gets all messages over three", async () => {
  const { provider, server } = await start({
    fault: ({ stage, connection }) =>
      stage === "connect" && connection > 3 ? "421 4.7.0 too many connections" : undefined,
    onMessage: async () => {
      await sleep(20);
      return "accept" as const;
    },
  });
  const warmUp = Array.from({ length: 3 }, () => provider.send(outgoingTestMessage(), NEVER));
  await Promise.all(warmUp);
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => provider.send(outgoingTestMessage(), NEVER)));
  expect(outcomes.every(({ kind }) => kind === "accepted")).toBe(true);
  expect(server.messages).toHaveLength(33);
});

it("a relay that was restarted between two messages costs nothing but a new connection", async () => {
  const first = await start();
  const { provider, server } = first;
  const many = () => Promise.all(Array.from({ length: 5 }, () => provider.send(outgoingTestMessage(), NEVER)));
  await many();
  await server.close();
  const { port } = server;
  const again = await startRelayForTests({ port });
  relays.push(again);
  expect((await many()).map(({ kind }) => kind)).toEqual(Array(5).fill("accepted"));
  expect(again.server.messages).toHaveLength(5);
});

it("a connection on which a message was refused is not used again", async () => {
  const { provider, server } = await start({
    fault: ({ stage, connection }) => {
      if (stage === "quit") return "hang";
      return stage === "mail" && connection === 1 ? "550 not you" : undefined;
    },
  });
  expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("rejected");
  const started = performance.now();
  expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
  expect(performance.now() - started).toBeLessThan(5000);
  await expect.poll(() => server.commands.filter(({ connection }) => connection === 1).at(-1)?.line).toBe("QUIT");
  expect(server.connections).toBe(2);
});

it("an idle connection says goodbye by itself", async () => {
  const { provider, server } = await start();
  await provider.send(outgoingTestMessage(), NEVER);
  await expect.poll(() => server.commands.at(-1)?.line, { timeout: 5000 }).toBe("QUIT");
});

it("a closed provider sends still, over connections that are not kept", async () => {
  const { provider, server } = await start();
  provider.close();
  expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
  await expect.poll(() => server.commands.at(-1)?.line).toBe("QUIT");
});

it.each<Fault>(["250 once more", "250 once more\r\n250 and again", "354 go ahead"])(
  "stray replies behind the 250 (%j) never vouch for the next message",
  async (stray) => {
    const { provider, server } = await start({
      fault: ({ stage, connection }) => (stage === "accepted" && connection === 1 ? stray : undefined),
    });
    const messages = [outgoingTestMessage(), outgoingTestMessage()];
    for (const message of messages) expect((await provider.send(message, NEVER)).kind).toBe("accepted");
    expect(server.messages).toHaveLength(2);
    expect(server.connections).toBe(2);
  },
);

it("a relay that answers DATA with anything but 354 is not given the message", async () => {
  const { provider, server } = await start({
    fault: ({ stage }) => (stage === "data" ? "250 what data?" : undefined),
  });
  expect(await provider.send(outgoingTestMessage(), NEVER)).toMatchObject({ kind: "rejected", permanent: false });
  expect(server.messages).toEqual([]);
});

it("replies that arrive a command late are noticed before the message is written", async () => {
  let sent = 0;
  const { provider, server } = await start({
    extensions: ["8BITMIME"],
    fault: ({ stage, connection }) => {
      const outOfStep = connection === 1 && sent === 1;
      return stage === "mail" && outOfStep ? "250 stray\r\n250 sender ok" : undefined;
    },
  });
  await provider.send(outgoingTestMessage(), NEVER);
  sent = 1;
  const outcome = await provider.send(outgoingTestMessage(), NEVER);
  expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
  expect(server.messages).toHaveLength(1);
});
