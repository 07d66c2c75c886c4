import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gmailTestMessage } from "@/lib/email/providers/gmail/testing/gmail-test-message";
import type { GoogleFault } from "@/lib/email/providers/gmail/testing/google-faults";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { type GmailForTests, NEVER, startGmailForTests } from "@/lib/testing/gmail-for-tests";

let gmail: GmailForTests;
beforeAll(async () => {
  gmail = await startGmailForTests();
});
afterAll(() => gmail.close());
beforeEach(() => {
  gmail.google.heal();
  gmail.google.behaviour.blindSearch = false;
  Object.assign(gmail.noticed, { missingScope: 0, renewed: 0 });
});

/** Google's noes: nothing was done, whatever was asked. */
const REFUSALS: [GoogleFault, object][] = [
  ["403 insufficientPermissions", { permanent: false, disconnected: true }],
  ["403 rateLimitExceeded", { permanent: false, retryAfterSeconds: 60 }],
  ["403 userRateLimitExceeded", { permanent: false, retryAfterSeconds: 60 }],
  ["403 dailyLimitExceeded", { permanent: false, retryAfterSeconds: 3600 }],
  ["403 accessNotConfigured", { permanent: false, retryAfterSeconds: 300 }],
  ["403 forbidden", { permanent: true, response: "Mail service not enabled" }],
  ["429", { permanent: false, retryAfterSeconds: 60 }],
  ["429 retry-after", { permanent: false, retryAfterSeconds: 17 }],
  ["429 mail sending", { permanent: false }],
  ["400 size", { permanent: true }],
  ["400 recipient", { permanent: true, response: "Invalid To header" }],
  ["413", { permanent: true }],
];
/** No answer that says what was done. */
const LOST: GoogleFault[] = ["500", "503", "hang", "reset", "truncated", "empty", "invalid", "no id"];
const LOST_AFTERWARDS = LOST.map((fault) => `${fault} stored` as GoogleFault);

const DRAFT = ["compose", "readonly"];

type Scene = { scopes?: string[]; plain?: boolean };

async function send({ scopes = DRAFT, plain = false }: Scene = {}) {
  const message = gmailTestMessage({ bytes: 2000 });
  const started = performance.now();
  const outcome = await gmail.provider({ scopes }).send(message, NEVER, plain ? undefined : gmail.keepDraft);
  expect(performance.now() - started).toBeLessThan(5_000);
  return { outcome, message, copies: gmail.copiesOf(message) };
}

/** What was said must be what happened: at most one copy, none when rejected, one when accepted, and no draft. */
function expectTruth(outcome: DispatchOutcome, copies: number): void {
  expect(copies).toBeLessThanOrEqual(1);
  if (outcome.kind === "rejected") expect(copies).toBe(0);
  if (outcome.kind === "accepted") expect(copies).toBe(1);
  expect(gmail.drafts()).toBe(0);
}

describe("drafts.create", () => {
  it.each(REFUSALS)("%s: rejected", async (fault, expected) => {
    gmail.google.fail("drafts.create", fault);
    const { outcome, copies } = await send();
    expect(outcome).toMatchObject({ kind: "rejected", ...expected });
    expectTruth(outcome, copies);
  });

  it.each([...LOST, ...LOST_AFTERWARDS])(
    "%s: certainly not sent, and a draft nobody knew of is found and deleted",
    async (fault) => {
      gmail.google.fail("drafts.create", fault);
      const { outcome, copies } = await send();
      expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
      // Where none was found, one may still come: then it is said, so that somebody looks again.
      const leftDraft = outcome.kind === "rejected" && (outcome.leftDraft ?? false);
      expect(leftDraft).toBe(!fault.endsWith("stored"));
      expectTruth(outcome, copies);
    },
  );
});

describe("drafts.send", () => {
  it.each(REFUSALS)("%s: rejected, and the draft is deleted", async (fault, expected) => {
    gmail.google.fail("drafts.send", fault);
    const { outcome, copies } = await send();
    expect(outcome).toMatchObject({ kind: "rejected", ...expected });
    expect(outcome).not.toHaveProperty("leftDraft");
    expectTruth(outcome, copies);
  });

  it.each(LOST)("%s: the draft is still there, so it was not sent", async (fault) => {
    gmail.google.fail("drafts.send", fault);
    const { outcome, copies } = await send();
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expectTruth(outcome, copies);
  });

  it.each(LOST_AFTERWARDS)("%s: the draft is gone and the message found, so it was sent", async (fault) => {
    gmail.google.fail("drafts.send", fault);
    const { outcome, copies, message } = await send();
    expect(outcome).toMatchObject({
      kind: "accepted",
      threadRef: expect.any(String),
      reported: { from: "ann@gmail.test", messageId: message.messageId },
    });
    expectTruth(outcome, copies);
  });

  it.each([
    { blindSearch: true, replaceMessageId: false },
    { blindSearch: false, replaceMessageId: true },
  ])("500 after storing, with %j: found in the thread of its draft", async (behaviour) => {
    Object.assign(gmail.google.behaviour, behaviour);
    gmail.google.fail("drafts.send", "500 stored");
    const { outcome } = await send();
    const sent = gmail.google.mailbox("ann@gmail.test").sent.at(-1);
    Object.assign(gmail.google.behaviour, { blindSearch: false, replaceMessageId: false });
    expect(outcome).toMatchObject({ kind: "accepted", providerMessageId: sent?.id, threadRef: sent?.threadId });
  });

  it("the answer lost and nothing readable: uncertain when the draft is gone, rejected when it is there", async () => {
    gmail.google.fail("drafts.send", "500 stored");
    const first = await send({ scopes: ["compose"] });
    expect([first.outcome.kind, first.copies]).toEqual(["uncertain", 1]);
    gmail.google.fail("drafts.send", "500");
    const second = await send({ scopes: ["compose"] });
    expect([second.outcome.kind, second.copies]).toEqual(["rejected", 0]);
    expect(gmail.drafts()).toBe(0);
  });

  it("the answer lost and the draft not to be asked about either: uncertain", async () => {
    gmail.google.fail("drafts.send", "hang");
    gmail.google.fail("drafts.delete", "500");
    const { outcome, message } = await send();
    expect(outcome.kind).toBe("uncertain");
    expect(gmail.drafts()).toBe(1);
    const draftRef = gmail.kept.at(-1) ?? null;
    const later = await gmail.provider().settle?.({ ...message, draftRef }, NEVER);
    expect(later).toMatchObject({ kind: "rejected" });
    expectTruth(later ?? { kind: "uncertain", reason: "" }, gmail.copiesOf(message));
  });

  it("refused, and the draft cannot be deleted: rejected, saying that it is left", async () => {
    gmail.google.fail("drafts.send", "429");
    gmail.google.fail("drafts.delete", "503");
    const { outcome, message } = await send();
    expect(outcome).toMatchObject({ kind: "rejected", leftDraft: true });
    await gmail.provider().settle?.({ ...message, draftRef: gmail.kept.at(-1) ?? null }, NEVER);
    expect(gmail.drafts()).toBe(0);
  });

  it("the draft's id cannot be kept: nothing is sent, no draft is left", async () => {
    const before = gmail.google.count("drafts.send");
    const message = gmailTestMessage();
    const outcome = await gmail.provider().send(message, NEVER, () => Promise.reject(new Error("database gone")));
    expect(outcome).toMatchObject({ kind: "rejected", permanent: false });
    expect(gmail.google.count("drafts.send")).toBe(before);
    expectTruth(outcome, gmail.copiesOf(message));
  });
});

describe("messages.send", () => {
  it.each(REFUSALS)("%s: rejected", async (fault, expected) => {
    gmail.google.fail("messages.send", fault);
    const { outcome, copies } = await send({ plain: true });
    expect(outcome).toMatchObject({ kind: "rejected", ...expected });
    expectTruth(outcome, copies);
  });

  it.each(LOST)("%s: uncertain, since not found says nothing", async (fault) => {
    gmail.google.fail("messages.send", fault);
    const { outcome, copies } = await send({ plain: true });
    expect([outcome.kind, copies]).toEqual(["uncertain", 0]);
  });

  it.each(LOST_AFTERWARDS)("%s: found in sent mail where that may be read, else uncertain", async (fault) => {
    gmail.google.fail("messages.send", fault);
    const found = await send({ plain: true });
    expect([found.outcome.kind, found.copies]).toEqual(["accepted", 1]);
    gmail.google.fail("messages.send", fault);
    const unread = await send({ scopes: ["send"] });
    expect([unread.outcome.kind, unread.copies]).toEqual(["uncertain", 1]);
  });
});

describe("reading back", () => {
  it.each([...LOST, "404", "403 insufficientPermissions", "429"] as GoogleFault[])(
    "%s: sent all the same",
    async (fault) => {
      gmail.google.fail("messages.get", fault);
      const { outcome, copies } = await send();
      expect(outcome.kind).toBe("accepted");
      expect(outcome).not.toHaveProperty("reported");
      expectTruth(outcome, copies);
    },
  );
});

describe("401", () => {
  it.each(["drafts.create", "drafts.send", "messages.get"] as const)(
    "once at %s: a new token, and once more",
    async (operation) => {
      gmail.google.fail(operation, "401");
      const { outcome, copies } = await send();
      expect([outcome.kind, gmail.noticed.renewed]).toEqual(["accepted", 1]);
      expectTruth(outcome, copies);
    },
  );

  it("twice: the mailbox is not connected any more, and nobody asks a third time", async () => {
    const before = gmail.google.count("messages.send");
    gmail.google.fail("messages.send", "401", 3);
    const { outcome, copies } = await send({ plain: true });
    expect(outcome).toMatchObject({ kind: "rejected", disconnected: true });
    expect(gmail.google.count("messages.send")).toBe(before + 2);
    expectTruth(outcome, copies);
  });
});
