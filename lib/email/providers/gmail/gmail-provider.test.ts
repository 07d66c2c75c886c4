import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GmailDisconnected, GoogleUnavailable } from "@/lib/email/gmail/gmail-errors";
import { gmailProvider } from "@/lib/email/providers/gmail/gmail-provider";
import { gmailTestMessage } from "@/lib/email/providers/gmail/testing/gmail-test-message";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { type GmailForTests, NEVER, startGmailForTests } from "@/lib/testing/gmail-for-tests";

/** For messages of 36 MB on a busy machine. */
const LONG = { overallMs: 30_000, createMs: 20_000, handOverMs: 25_000, askMs: 5_000 };

let gmail: GmailForTests;
beforeAll(async () => {
  gmail = await startGmailForTests();
});
afterAll(() => gmail.close());
beforeEach(() => {
  gmail.google.heal();
  Object.assign(gmail.google.behaviour, { swapSender: null, replaceMessageId: false, blindSearch: false });
});

const ann = "ann@gmail.test";
const mailbox = () => gmail.google.mailbox(ann);
const callsSince = (start: number) => gmail.google.calls.slice(start).map(({ method, path }) => `${method} ${path}`);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe.each([{ way: "draft" }, { way: "plain" }])("by way of $way", ({ way }) => {
  const send = (message: ReturnType<typeof gmailTestMessage>) =>
    gmail.provider({ timing: LONG }).send(message, NEVER, way === "draft" ? gmail.keepDraft : undefined);
  const path = way === "draft" ? "drafts" : "messages/send";

  it.each([
    { bytes: 3_500_000, threaded: false, goesTo: `POST /gmail/v1/users/me/${path}` },
    { bytes: 3_500_001, threaded: false, goesTo: `POST /upload/gmail/v1/users/me/${path}?uploadType=media` },
    { bytes: 3_500_001, threaded: true, goesTo: `POST /upload/gmail/v1/users/me/${path}?uploadType=multipart` },
    { bytes: 36_700_160, threaded: false, goesTo: `POST /upload/gmail/v1/users/me/${path}?uploadType=media` },
    { bytes: 36_700_160, threaded: true, goesTo: `POST /upload/gmail/v1/users/me/${path}?uploadType=multipart` },
  ])("$bytes bytes (threaded: $threaded) arrive whole, by $goesTo", async ({ bytes, threaded, goesTo }) => {
    const first = gmailTestMessage();
    const opened = await send(first);
    const threadRef = opened.kind === "accepted" ? (opened.threadRef ?? "") : "";
    const message = gmailTestMessage({ bytes, ...(threaded ? { threadRef, inReplyTo: first.messageId } : {}) });
    const start = gmail.google.calls.length;
    const outcome = await send(message);
    expect(outcome).toMatchObject({ kind: "accepted", ...(threaded ? { threadRef } : {}) });
    expect(callsSince(start)[0]).toBe(goesTo);
    const [copy] = mailbox().deliveries.filter(({ messageId }) => messageId === message.messageId);
    expect(sha256(copy?.raw ?? Buffer.alloc(0))).toBe(sha256(message.mime));
  });

  it("one byte too many is refused for good before anything leaves", async () => {
    const start = gmail.google.calls.length;
    const response = "Gmail takes messages of up to 36700160 bytes, this one has 36700161.";
    const outcome = await send(gmailTestMessage({ bytes: 36_700_161 }));
    expect(outcome).toMatchObject({ kind: "rejected", permanent: true, response });
    expect(callsSince(start)).toEqual([]);
  });

  it("blind recipients get it, and stand in nobody else's copy", async () => {
    const message = gmailTestMessage({
      recipients: ['"secret@x.test, Bo" <bo@x.test>', "Cc@x.test"],
      bcc: ["secret@x.test", '"a b"@x.test', ...Array.from({ length: 30 }, (_, n) => `p${n}@x.test`)],
    });
    const recipients = ["bo@x.test", "cc@x.test", ...message.recipients.slice(2)];
    expect((await send({ ...message, recipients })).kind).toBe("accepted");
    const copies = mailbox().deliveries.filter(({ messageId }) => messageId === message.messageId);
    expect(copies.map(({ recipient }) => recipient).sort()).toEqual([...recipients].sort());
    for (const { raw } of copies) expect(raw.equals(message.mime)).toBe(true);
  });

  it.each(["a thread of another mailbox", "a thread with another subject"])(
    "%s is let go, the header stays",
    async (kind) => {
      const first = gmailTestMessage();
      const opened = await send(first);
      const own = opened.kind === "accepted" ? (opened.threadRef ?? "") : "";
      const threadRef = kind.includes("mailbox") ? "ffffffffffffffff" : own;
      const subject = kind.includes("mailbox") ? "Test" : "Other";
      const message = gmailTestMessage({ threadRef, subject, inReplyTo: first.messageId });
      const outcome = await send(message);
      expect(outcome).toMatchObject({ kind: "accepted" });
      const copies = mailbox().deliveries.filter(({ messageId }) => messageId === message.messageId);
      expect(copies).toHaveLength(1);
      expect(copies[0]?.raw.toString()).toContain(`References: ${first.messageId}`);
      expect(mailbox().drafts).toEqual([]);
    },
  );

  it("reports another sender and another Message-ID where Google made them", async () => {
    Object.assign(gmail.google.behaviour, { swapSender: "Ann <other@acme.test>", replaceMessageId: true });
    const outcome = await send(gmailTestMessage());
    expect(outcome).toMatchObject({
      kind: "accepted",
      providerMessageId: mailbox().sent.at(-1)?.id,
      reported: { from: "other@acme.test", messageId: expect.stringMatching(/@mail\.gmail\.com>$/) },
    });
  });

  it("a reset in the middle of 30 MB is certainly not sent", async () => {
    gmail.google.fail(way === "draft" ? "drafts.create" : "messages.send", "cut");
    const message = gmailTestMessage({ bytes: 30_000_000 });
    expect(await send(message)).toMatchObject({ kind: "rejected", permanent: false });
    expect(gmail.copiesOf(message)).toBe(0);
  });
});

describe("scopes", () => {
  it("without a scope that sends nothing is asked", async () => {
    const start = gmail.google.calls.length;
    const outcome = await gmail.provider({ scopes: ["readonly"] }).send(gmailTestMessage(), NEVER, gmail.keepDraft);
    expect(outcome).toMatchObject({ kind: "rejected", disconnected: true });
    expect(callsSince(start)).toEqual([]);
  });

  it("with gmail.send alone no draft is made, and nothing is read back", async () => {
    const start = gmail.google.calls.length;
    const outcome = await gmail.provider({ scopes: ["send"] }).send(gmailTestMessage(), NEVER, gmail.keepDraft);
    expect(outcome.kind).toBe("accepted");
    expect(callsSince(start)).toEqual(["POST /gmail/v1/users/me/messages/send"]);
  });

  it("a scope that Google finds missing is noted", async () => {
    gmail.noticed.missingScope = 0;
    gmail.google.fail("drafts.create", "403 insufficientPermissions");
    await gmail.provider().send(gmailTestMessage(), NEVER, gmail.keepDraft);
    expect(gmail.noticed.missingScope).toBe(1);
  });
});

describe("access", () => {
  const withToken = (accessToken: () => Promise<string>): Promise<DispatchOutcome> => {
    const grantedScopes = "https://www.googleapis.com/auth/gmail.compose";
    const connection = { workspaceId: "w", connectionId: "c", gmailAddress: ann, grantedScopes };
    const provider = gmailProvider(connection, { access: { accessToken, onMissingScope: async () => undefined } });
    return provider.send(gmailTestMessage(), NEVER, gmail.keepDraft);
  };

  it.each([
    [new GmailDisconnected("revoked"), { permanent: false, disconnected: true }],
    [new GoogleUnavailable("away", { retryAfterSeconds: 33 }), { permanent: false, retryAfterSeconds: 33 }],
    [new Error("password=hunter2"), { permanent: false }],
  ])("%s: rejected, nothing asked", async (error, expected) => {
    const start = gmail.google.calls.length;
    const outcome = await withToken(() => Promise.reject(error));
    expect(outcome).toMatchObject({ kind: "rejected", ...expected });
    expect(JSON.stringify(outcome)).not.toContain("hunter2");
    expect(callsSince(start)).toEqual([]);
  });

  it("a token never shows in what is answered", async () => {
    const secret = `ya29.${randomBytes(20).toString("base64url")}`;
    expect(JSON.stringify(await withToken(async () => secret))).not.toContain(secret);
  });
});

it("a mailbox that is disconnected before its draft goes: rejected, and the draft is taken away", async () => {
  const { accessToken, scope } = gmail.google.grant(ann, ["compose", "readonly"]);
  let isClosed = false;
  const access = {
    accessToken: async () => (isClosed ? Promise.reject(new GmailDisconnected("closed")) : accessToken),
    onMissingScope: async () => undefined,
  };
  const connection = { workspaceId: "w", connectionId: "c", gmailAddress: ann, grantedScopes: scope };
  const message = gmailTestMessage();
  const before = mailbox().drafts.length;
  const outcome = await gmailProvider(connection, { access }).send(message, NEVER, async () => {
    isClosed = true;
  });
  expect(outcome).toMatchObject({ kind: "rejected", disconnected: true });
  expect(outcome).not.toHaveProperty("leftDraft");
  expect([gmail.copiesOf(message), mailbox().drafts.length]).toEqual([0, before]);
});

describe("giving up", () => {
  it("a signal that has fired already: rejected, nothing asked", async () => {
    const start = gmail.google.calls.length;
    const outcome = await gmail.provider().send(gmailTestMessage(), AbortSignal.abort(), gmail.keepDraft);
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expect(callsSince(start)).toEqual([]);
  });

  it("a signal while Google is silent about drafts.send: uncertain at once, and decided later", async () => {
    gmail.google.fail("drafts.send", "hang");
    const giveUp = new AbortController();
    const message = gmailTestMessage();
    const running = gmail.provider({ timing: LONG }).send(message, giveUp.signal, async (draftRef) => {
      await gmail.keepDraft(draftRef);
      setTimeout(() => giveUp.abort(), 100);
    });
    const started = performance.now();
    expect((await running).kind).toBe("uncertain");
    expect(performance.now() - started).toBeLessThan(LONG.createMs);
    const open = { ...message, draftRef: gmail.kept.at(-1) ?? null };
    expect(await gmail.provider().settle?.(open, NEVER)).toMatchObject({ kind: "rejected" });
    expect([gmail.copiesOf(message), mailbox().drafts.length]).toEqual([0, 0]);
  });

  it("a Google that is not there: certainly not sent", async () => {
    await gmail.close();
    const send = () => gmail.provider().send(gmailTestMessage(), NEVER, gmail.keepDraft);
    // Over a connection that was kept, Google's end is found out in the middle of a call.
    expect(await send()).toMatchObject({ kind: "rejected", permanent: false });
    const outcome = await send();
    const response = "The connection to Google failed (ECONNREFUSED).";
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false, response });
  });
});
