import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import type {
  Fault,
  FaultySmtpServer,
  FaultySmtpServerOptions,
  Stage,
} from "@/lib/email/providers/smtp/testing/faults";
import { outgoingTestMessage } from "@/lib/email/providers/smtp/testing/outgoing-test-message";
import { NEVER, SHORT_TIMING, startRelayForTests } from "@/lib/email/providers/smtp/testing/relay-for-tests";

type Verdict = "accepted" | "temporary" | "permanent" | "uncertain";

const FAULTS: readonly Fault[] = [
  "drop",
  "reset",
  "hang",
  "garbage",
  "421 4.3.2 closing",
  "451 4.3.0 try later",
  "452 4.2.2 full",
  "550 5.1.1 no",
  "552 5.3.4 too big",
  "554 5.7.1 spam",
];
/** Small enough to be handed to the system whole at once. */
const SMALL = "Hello\r\n";
/** More than the buffers of both ends of a loopback connection hold, so that a fault finds it unfinished. */
const LARGE = "Hello, this is one line of a long message.\r\n".repeat(400_000);

const byReply = (fault: Fault): Verdict => (fault.startsWith("5") ? "permanent" : "temporary");
const STAGES: Record<Stage, { expected: (fault: Fault) => Verdict; text?: string }> = {
  connect: { expected: byReply },
  ehlo: { expected: byReply },
  starttls: { expected: () => "temporary" },
  handshake: { expected: () => "temporary" },
  auth: { expected: byReply },
  mail: { expected: byReply },
  rcpt: { expected: byReply },
  data: { expected: byReply },
  body: { expected: byReply, text: LARGE },
  dot: { expected: (fault) => (/^[45]/.test(fault) ? byReply(fault) : "uncertain") },
  accepted: { expected: () => "accepted" },
  quit: { expected: () => "accepted" },
};

const CASES = Object.entries(STAGES).flatMap(([stage, { expected, text = SMALL }]) =>
  FAULTS.map((fault) => ({ stage: stage as Stage, fault, verdict: expected(fault), text })),
);

function verdictOf(outcome: DispatchOutcome): Verdict {
  if (outcome.kind !== "rejected") return outcome.kind;
  return outcome.permanent ? "permanent" : "temporary";
}

function copiesOf(messageId: string, server: FaultySmtpServer): number {
  return server.messages.filter((message) => message.data.includes(messageId)).length;
}

function expectTruth(outcome: DispatchOutcome, copies: number): void {
  expect(copies).toBeLessThanOrEqual(1);
  if (outcome.kind === "rejected") expect(copies).toBe(0);
  if (outcome.kind === "accepted") expect(copies).toBe(1);
}

/** Only what hangs needs short waits, and only after the dot is it the whole send's time that ends it. */
function timingFor({ stage, fault }: { stage: Stage; fault: Fault }): Partial<SmtpTiming> {
  if (fault !== "hang") return {};
  return stage === "dot" ? SHORT_TIMING : { ...SHORT_TIMING, overallMs: 15_000 };
}

const overrides = (stage: Stage) => {
  if (stage === "auth") return { user: "user", password: "secret" };
  return { security: stage === "starttls" || stage === "handshake" ? "starttls" : "none" } as const;
};

describe.each([{ extensions: ["PIPELINING"] }, { extensions: ["8BITMIME"] }])(
  "a relay with $extensions",
  ({ extensions }) => {
    it.concurrent.each(CASES)("that does $fault at $stage leaves the message $verdict", async (scene) => {
      const relay = await startRelayForTests(
        {
          extensions,
          tls: "starttls",
          credentials: { user: "user", password: "secret" },
          fault: ({ stage }) => (stage === scene.stage ? scene.fault : undefined),
        },
        overrides(scene.stage),
        timingFor(scene),
      );
      const message = outgoingTestMessage({ text: scene.text });
      const started = performance.now();
      const outcome = await relay.provider.send(message, NEVER);
      relay.provider.close(); // so that an idle connection quits, with the fault of that stage
      expect(verdictOf(outcome)).toBe(scene.verdict);
      expect(performance.now() - started).toBeLessThan(10_000);
      // A message cut off by us may still be on its way: give it time to arrive wrongly.
      await sleep(scene.stage === "body" ? 500 : 50);
      expectTruth(outcome, copiesOf(message.messageId, relay.server));
      await relay.close();
    });
  },
);

describe("a connection kept from an earlier message", () => {
  const stages: readonly Stage[] = ["mail", "rcpt", "data", "body", "dot", "accepted"];
  const cases = CASES.filter(({ stage }) => stages.includes(stage)).map((scene) => {
    const dead = ["drop", "reset", "hang"].includes(scene.fault) || scene.fault.startsWith("421");
    const retried = dead && ["mail", "rcpt", "data"].includes(scene.stage);
    return { ...scene, verdict: retried ? ("accepted" as const) : scene.verdict, connections: retried ? 2 : 1 };
  });
  it.concurrent.each(cases)("that does $fault at $stage: $verdict, $connections connection(s)", async (scene) => {
    let sent = 0;
    const fault: FaultySmtpServerOptions["fault"] = ({ stage, connection }) =>
      stage === scene.stage && connection === 1 && sent === 1 ? scene.fault : undefined;
    const relay = await startRelayForTests({ fault }, {}, timingFor(scene));
    expect((await relay.provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
    sent = 1;
    const message = outgoingTestMessage({ text: scene.text });
    const outcome = await relay.provider.send(message, NEVER);
    expect(verdictOf(outcome)).toBe(scene.verdict);
    expect(relay.server.connections).toBe(scene.connections);
    await sleep(scene.stage === "body" ? 500 : 50);
    expectTruth(outcome, copiesOf(message.messageId, relay.server));
    await relay.close();
  });
});
