import { beforeEach, expect, it, vi } from "vitest";
import { createSmtpProvider } from "@/lib/email/providers/smtp/smtp-provider";
import type { Fault } from "@/lib/email/providers/smtp/testing/faults";
import { startFaultySmtpServer } from "@/lib/email/providers/smtp/testing/faulty-smtp-server";
import { outgoingTestMessage } from "@/lib/email/providers/smtp/testing/outgoing-test-message";
import { NEVER, SHORT_TIMING } from "@/lib/email/providers/smtp/testing/relay-for-tests";
import * as publicAddress from "@/lib/net/is-public-address";

const TEXT = "Could not connect to the mail server: check its host, port, security and certificate";
const strangerAt = (port: number, host = "127.0.0.1", security: "none" | "tls" = "none") =>
  createSmtpProvider({ host, port, security, user: null, password: null, allowPrivateHost: false }, SHORT_TIMING);

/** The only way to play a public host on one machine: loopback counts as public here. */
function playPublicHost() {
  vi.spyOn(publicAddress, "isPublicAddress").mockReturnValue(true);
}

beforeEach(() => {
  vi.restoreAllMocks();
});

it.each(["127.0.0.1", "localhost", "0x7f.1", "[::1]", "no-such-host.invalid", "169.254.169.254"])(
  "a workspace cannot name %s, and is not told why",
  async (host) => {
    const server = await startFaultySmtpServer();
    const outcome = await strangerAt(server.port, host).send(outgoingTestMessage(), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false, response: TEXT });
    expect(server.connections).toBe(0);
    await server.close();
  },
);

it.each<{ peer: Fault; permanent: boolean }>([
  { peer: "drop", permanent: false },
  { peer: "reset", permanent: false },
  { peer: "hang", permanent: false },
  { peer: "garbage", permanent: false },
  { peer: "421 redis 7.2 is busy", permanent: false },
  { peer: "554 internal name db-1.corp", permanent: true },
])("a peer that does $peer is told like a closed port, and its words are not shown", async ({ peer, permanent }) => {
  playPublicHost();
  const server = await startFaultySmtpServer({ fault: ({ stage }) => (stage === "connect" ? peer : undefined) });
  const open = await strangerAt(server.port).send(outgoingTestMessage(), NEVER);
  expect(open).toMatchObject({ kind: "rejected", permanent, response: TEXT });
  expect(await strangerAt(server.port, "127.0.0.1", "tls").send(outgoingTestMessage(), NEVER)).toHaveProperty(
    "response",
    TEXT,
  );
  await server.close();
  expect(await strangerAt(server.port).send(outgoingTestMessage(), NEVER)).toMatchObject({ response: TEXT });
});

it("once the session stands, the relay's own words are shown", async () => {
  playPublicHost();
  const server = await startFaultySmtpServer({
    fault: ({ stage }) => (stage === "mail" ? "550 5.7.1 not yours" : undefined),
  });
  const outcome = await strangerAt(server.port).send(outgoingTestMessage(), NEVER);
  expect(outcome).toMatchObject({ kind: "rejected", permanent: true, response: "550 5.7.1 not yours" });
  await server.close();
});
