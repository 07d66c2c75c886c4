import tls from "node:tls";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import type { Fault, FaultySmtpServerOptions, Stage } from "@/lib/email/providers/smtp/testing/faults";
import { outgoingTestMessage } from "@/lib/email/providers/smtp/testing/outgoing-test-message";
import {
  NEVER,
  type RelayForTests,
  SHORT_TIMING,
  startRelayForTests,
} from "@/lib/email/providers/smtp/testing/relay-for-tests";
import { testCertificate } from "@/lib/email/providers/smtp/testing/test-certificate";

const credentials = { user: "mia@sender.test", password: "open sesame" };
const relays: RelayForTests[] = [];

async function start(
  options: FaultySmtpServerOptions,
  settings: Partial<SmtpSettings>,
  timing: Partial<SmtpTiming> = {},
) {
  const relay = await startRelayForTests(options, settings, timing);
  relays.push(relay);
  return relay;
}

/** As if an authority everyone trusts had signed the test certificate. */
function trustTestCertificate() {
  const connect = tls.connect as (options: tls.ConnectionOptions, onSecure?: () => void) => tls.TLSSocket;
  const trusting = (options: tls.ConnectionOptions, onSecure?: () => void) =>
    connect({ ...options, ca: testCertificate.cert }, onSecure);
  vi.spyOn(tls, "connect").mockImplementation(trusting as typeof tls.connect);
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
});

describe.each([
  { security: "tls", server: "implicit" },
  { security: "starttls", server: "starttls" },
] as const)("security $security", ({ security, server: tlsMode }) => {
  it("refuses a certificate nobody vouches for, before any credentials", async () => {
    const { provider, server } = await start({ tls: tlsMode, credentials }, { security, ...credentials });
    const outcome = await provider.send(outgoingTestMessage(), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expect(outcome).toHaveProperty("response", expect.stringContaining("SELF_SIGNED_CERT"));
    expect(server.commands.filter(({ line }) => /AUTH|MAIL/.test(line))).toEqual([]);
  });

  it("refuses a trusted certificate of another host", async () => {
    trustTestCertificate();
    const { provider } = await start({ tls: tlsMode }, { security, host: "0x7f.1" });
    const outcome = await provider.send(outgoingTestMessage(), NEVER);
    expect(outcome).toHaveProperty("response", expect.stringContaining("ERR_TLS_CERT_ALTNAME_INVALID"));
  });

  it.each<{ stage: Stage; fault: Fault; kind: string }>([
    ...(["drop", "reset", "hang", "garbage"] as const).map(
      (fault) => ({ stage: "handshake", fault, kind: "rejected" }) as const,
    ),
    ...(["drop", "reset", "hang", "garbage"] as const).map(
      (fault) => ({ stage: "body", fault, kind: "rejected" }) as const,
    ),
    ...(["drop", "reset", "hang", "garbage"] as const).map(
      (fault) => ({ stage: "dot", fault, kind: "uncertain" }) as const,
    ),
  ])("$fault at $stage, under TLS, leaves the message $kind", async ({ stage: where, fault, kind }) => {
    trustTestCertificate();
    const { provider, server } = await start(
      { tls: tlsMode, fault: ({ stage }) => (stage === where ? fault : undefined) },
      { security },
      fault === "hang" ? SHORT_TIMING : {},
    );
    const text = where === "body" ? "0123456789\r\n".repeat(2_000_000) : "Hello\r\n";
    expect((await provider.send(outgoingTestMessage({ text }), NEVER)).kind).toBe(kind);
    expect(server.messages).toHaveLength(kind === "uncertain" ? 1 : 0);
  });

  it.each(["localhost", "127.0.0.1"])("signs in and sends to %s over TLS with a certificate for it", async (host) => {
    trustTestCertificate();
    const { provider, server } = await start({ tls: tlsMode, credentials }, { security, host, ...credentials });
    expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
    const sensitive = server.commands.filter(({ line }) => /^(AUTH|MAIL|RCPT|DATA)/.test(line));
    expect(sensitive).toHaveLength(4);
    expect(sensitive.every(({ encrypted }) => encrypted)).toBe(true);
    expect(await provider.verify(NEVER)).toEqual({ ok: true, encrypted: true, authenticated: true });
  });
});

describe("a relay without STARTTLS", () => {
  it("never sees credentials nor mail when STARTTLS is required, and the answer says what to mend", async () => {
    const { provider, server } = await start({ credentials }, { security: "starttls", ...credentials });
    const outcome = await provider.send(outgoingTestMessage(), NEVER);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expect(outcome).toHaveProperty("response", expect.stringMatching(/does not offer STARTTLS: choose TLS/));
    const seen = server.commands.map(({ line }) => line).join("\n");
    expect(seen).not.toMatch(/AUTH|MAIL/);
    expect(seen).not.toContain(Buffer.from(credentials.password).toString("base64").slice(0, 8));
  });

  it("is used in clear when encryption is opportunistic", async () => {
    const { provider, server } = await start({}, { security: "opportunistic" });
    expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
    expect(server.commands.map(({ line }) => line)).not.toContain("STARTTLS");
  });
});

it("opportunistic encryption takes any certificate", async () => {
  const { provider, server } = await start({ tls: "starttls" }, { security: "opportunistic" });
  expect((await provider.send(outgoingTestMessage(), NEVER)).kind).toBe("accepted");
  expect(server.commands.find(({ line }) => line.startsWith("MAIL"))?.encrypted).toBe(true);
});

it("opportunistic encryption and credentials exclude each other", async () => {
  await expect(start({}, { security: "opportunistic", ...credentials })).rejects.toThrow(/must not carry credentials/);
});

it("a wrong password is a permanent refusal that says so, and shows no password the relay echoes", async () => {
  const echo = `535 5.7.8 no: ${credentials.password} ${Buffer.from(credentials.password).toString("base64")}` as const;
  const { provider } = await start(
    { credentials, fault: ({ stage }) => (stage === "auth" ? echo : undefined) },
    { ...credentials },
  );
  const outcome = await provider.send(outgoingTestMessage(), NEVER);
  const response = "The mail server refused the user name or password (535 5.7.8 no: [hidden] [hidden])";
  expect(outcome).toMatchObject({ kind: "rejected", permanent: true, response });
  expect(await provider.verify(NEVER)).toEqual({ ok: false, permanent: true, response });
});

it("verify connects, greets, quits, sends nothing, and tells when there was no sign-in to do", async () => {
  const { provider, server } = await start({}, { ...credentials });
  expect(await provider.verify(NEVER)).toEqual({ ok: true, encrypted: false, authenticated: false });
  await expect.poll(() => server.commands.map(({ line }) => line.slice(0, 4))).toEqual(["EHLO", "QUIT"]);
});
