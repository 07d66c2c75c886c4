import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, it } from "vitest";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import type { FaultySmtpServerOptions } from "@/lib/email/providers/smtp/testing/faults";
import { outgoingTestMessage } from "@/lib/email/providers/smtp/testing/outgoing-test-message";
import { NEVER, type RelayForTests, startRelayForTests } from "@/lib/email/providers/smtp/testing/relay-for-tests";

const relays: RelayForTests[] = [];

async function start(
  options?: FaultySmtpServerOptions,
  settings?: Partial<SmtpSettings>,
  timing?: Partial<SmtpTiming>,
) {
  const relay = await startRelayForTests(options, settings, timing);
  relays.push(relay);
  return relay;
}

afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
});

describe("recipients", () => {
  const refuse = (address: string, reply: `${number}${string}`): FaultySmtpServerOptions => ({
    fault: ({ stage, command }) => (stage === "rcpt" && command.includes(`<${address}>`) ? reply : undefined),
  });

  it("one of two refused: sent to the other, and each has a result of their own", async () => {
    const { provider, server } = await start(refuse("Bad.One@x.test", "550 5.1.1 unknown"));
    const message = outgoingTestMessage({ recipients: ["good@x.test", "Bad.One@x.test"] });
    expect(await provider.send(message, NEVER)).toMatchObject({
      kind: "accepted",
      recipients: [
        { email: "good@x.test", status: "accepted" },
        { email: "Bad.One@x.test", status: "refused", permanent: true, response: "550 5.1.1 unknown" },
      ],
    });
    expect(server.messages.map(({ to }) => to)).toEqual([["good@x.test"]]);
  });

  it.each([
    { second: "550 5.1.1 unknown", permanent: true },
    { second: "451 4.2.0 greylisted", permanent: false },
  ] as const)(
    "both refused, the second with $second: not sent, permanent = $permanent",
    async ({ second, permanent }) => {
      const { provider, server } = await start({
        fault: ({ stage, command }) =>
          stage !== "rcpt" ? undefined : command.includes("<b@") ? second : "450 4.2.0 later",
      });
      const outcome = await provider.send(outgoingTestMessage({ recipients: ["a@x.test", "b@x.test"] }), NEVER);
      expect(outcome).toMatchObject({ kind: "rejected", permanent, response: permanent ? second : "450 4.2.0 later" });
      expect(outcome).toMatchObject({
        recipients: [
          { email: "a@x.test", permanent: false },
          { email: "b@x.test", permanent, response: second },
        ],
      });
      expect(server.messages).toEqual([]);
    },
  );

  it("one refused, then the message as well: sent to nobody", async () => {
    const { provider, server } = await start({
      fault: ({ stage, command }) => {
        if (stage === "rcpt" && command.includes("<b@")) return "550 unknown";
        return stage === "dot" ? "451 not now" : undefined;
      },
    });
    const outcome = await provider.send(outgoingTestMessage({ recipients: ["a@x.test", "b@x.test"] }), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false, response: "451 not now" });
    expect(server.messages).toEqual([]);
  });
});

it.each(["a@x.test>\r\nRCPT TO:<evil@x.test", "a@x.test> NOTIFY=NEVER", ""])(
  "an address that would break out of its command (%j) is refused before anything is said",
  async (address) => {
    const { provider, server } = await start();
    const outcome = await provider.send(outgoingTestMessage({ recipients: [address] }), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: true });
    expect(server.commands.map(({ line }) => line.slice(0, 4))).not.toContain("MAIL");
  },
);

describe("content", () => {
  it("lines that begin with dots arrive as they were written", async () => {
    const { provider, server } = await start();
    const text = ".\r\n..\r\n.a\r\n\r\n.\r\nMAIL FROM:<x@y.test>\r\nend.\r\n.";
    const message = outgoingTestMessage({ text });
    expect((await provider.send(message, NEVER)).kind).toBe("accepted");
    expect(server.messages[0]?.data.toString()).toBe(`${message.mime}\r\n`);
    const parsed = await PostalMime.parse(server.messages[0]?.data ?? "");
    expect(parsed.messageId).toBe(message.messageId);
  });

  it("a message above the announced SIZE is refused for good, in words, without being transmitted", async () => {
    const { provider, server } = await start({ extensions: ["PIPELINING", "SIZE 1000"] });
    const message = outgoingTestMessage({ text: "x".repeat(2000) });
    const response = `The mail server takes messages of up to 1000 bytes, this one has ${message.mime.length}`;
    expect(await provider.send(message, NEVER)).toMatchObject({ kind: "rejected", permanent: true, response });
    expect(server.commands.map(({ line }) => line.slice(0, 4))).not.toContain("MAIL");
  });

  it("a relay that says yes before it has the message has not got it, and never gets it", async () => {
    const { provider, server } = await start({ fault: ({ stage }) => (stage === "body" ? "250 fine" : undefined) });
    const message = outgoingTestMessage({ text: "0123456789\r\n".repeat(2_000_000) });
    expect(await provider.send(message, NEVER)).toMatchObject({ kind: "rejected", permanent: false });
    await sleep(500);
    expect(server.messages).toEqual([]);
  });

  it.each(["2", "25", "2500 fine", "25x fine", "354 more?", "199 well", "45 no", "5500 no"] as const)(
    "an answer to the message that SMTP does not know (%s) leaves it uncertain",
    async (reply) => {
      const { provider } = await start({ onMessage: () => reply });
      expect(await provider.send(outgoingTestMessage(), NEVER)).toMatchObject({ kind: "uncertain" });
    },
  );

  it("30 MB cut off by the relay midway are certainly not sent", async () => {
    const { provider, server } = await start({ fault: ({ stage }) => (stage === "body" ? "reset" : undefined) });
    const outcome = await provider.send(outgoingTestMessage({ text: "0123456789\r\n".repeat(2_600_000) }), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expect(server.messages).toEqual([]);
  });
});

describe("giving up", () => {
  it("a signal that has fired already: nothing is even connected", async () => {
    const { provider, server } = await start();
    expect(await provider.send(outgoingTestMessage(), AbortSignal.abort())).toMatchObject({ kind: "rejected" });
    expect(server.connections).toBe(0);
  });

  it("a signal before the message was written: rejected at once, and it never goes out later", async () => {
    const giveUp = new AbortController();
    const { provider, server } = await start({
      fault: ({ stage }) => {
        if (stage === "mail") setTimeout(() => giveUp.abort(), 20);
        return stage === "mail" ? "hang" : undefined;
      },
    });
    expect(await provider.send(outgoingTestMessage(), giveUp.signal)).toMatchObject({
      kind: "rejected",
      permanent: false,
    });
    await sleep(100);
    expect(server.messages).toEqual([]);
  });

  it("a signal in the middle of the message: rejected, and the rest never follows", async () => {
    const giveUp = new AbortController();
    const { provider, server } = await start({
      fault: ({ stage }) => {
        if (stage === "body") giveUp.abort();
        return undefined;
      },
    });
    const message = outgoingTestMessage({ text: "0123456789\r\n".repeat(2_000_000) });
    expect(await provider.send(message, giveUp.signal)).toMatchObject({ kind: "rejected", permanent: false });
    await sleep(100);
    expect(server.messages).toEqual([]);
  });

  it("a signal after the final dot: uncertain", async () => {
    const giveUp = new AbortController();
    const { provider } = await start({
      onMessage: () => {
        giveUp.abort();
        return "hang";
      },
    });
    expect(await provider.send(outgoingTestMessage(), giveUp.signal)).toMatchObject({ kind: "uncertain" });
  });

  it("an answer after the dot may come later than other answers", async () => {
    const onMessage = async () => {
      await sleep(400);
      return "accept" as const;
    };
    const { provider } = await start({ onMessage }, {}, { commandMs: 200, overallMs: 2000 });
    expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
  });

  it("waiting for a free connection counts against the whole time", async () => {
    const { provider, server } = await start(
      { fault: ({ stage }) => (stage === "dot" ? "hang" : undefined) },
      {},
      { overallMs: 2000 },
    );
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => provider.send(outgoingTestMessage(), NEVER)));
    expect(outcomes.filter(({ kind }) => kind === "uncertain")).toHaveLength(20);
    expect(outcomes.filter(({ kind }) => kind === "rejected")).toHaveLength(5);
    expect(server.messages).toHaveLength(20);
  });
});
