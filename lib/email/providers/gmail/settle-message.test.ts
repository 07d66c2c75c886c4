import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { gmailTestMessage } from "@/lib/email/providers/gmail/testing/gmail-test-message";
import type { GoogleFault, GoogleOperation } from "@/lib/email/providers/gmail/testing/google-faults";
import type { OpenMessage, OutgoingMessage } from "@/lib/email/providers/provider";
import { type GmailForTests, NEVER, startGmailForTests } from "@/lib/testing/gmail-for-tests";

let gmail: GmailForTests;
beforeAll(async () => {
  gmail = await startGmailForTests();
});
afterAll(() => gmail.close());
beforeEach(() => {
  gmail.google.heal();
  Object.assign(gmail.google.behaviour, { replaceMessageId: false, blindSearch: false });
});

const settle = (message: OpenMessage, scopes = ["compose", "readonly"]) =>
  gmail.provider({ scopes }).settle?.(message, NEVER);

/** As a process leaves it that dies at `at`: with its draft kept, or before that, or with only the answer lost. */
async function abandoned(at: "before keeping" | "before sending" | "after sending", message = gmailTestMessage()) {
  const kept = gmail.kept.length;
  // Nothing is asked or deleted by the process that is gone.
  gmail.google.fail("drafts.delete", "500", 5);
  gmail.google.fail("drafts.list", "500", 5);
  if (at === "before keeping") gmail.google.fail("drafts.create", "500 stored");
  else gmail.google.fail("drafts.send", at === "after sending" ? "500 stored" : "500");
  await gmail.provider().send(message, NEVER, gmail.keepDraft);
  gmail.google.heal();
  return { message, draftRef: gmail.kept[kept] ?? null };
}

const openOf = ({ message, draftRef }: { message: OutgoingMessage; draftRef: string | null }): OpenMessage => ({
  ...message,
  draftRef,
});

it("a draft that is there was not sent, and is deleted", async () => {
  const left = await abandoned("before sending");
  expect(gmail.drafts()).toBe(1);
  expect(await settle(openOf(left))).toMatchObject({ kind: "rejected", permanent: false });
  expect([gmail.copiesOf(left.message), gmail.drafts()]).toEqual([0, 0]);
});

it("a draft that nobody knew of is found by the Message-ID; another person's draft stays", async () => {
  const other = await abandoned("before sending");
  const left = await abandoned("before keeping");
  expect([left.draftRef, gmail.drafts()]).toEqual([null, 2]);
  expect(await settle(openOf(left))).toMatchObject({ kind: "rejected" });
  expect(gmail.drafts()).toBe(1);
  await settle(openOf(other));
});

it.each([
  { replaceMessageId: false, blindSearch: false },
  { replaceMessageId: true, blindSearch: false },
  { replaceMessageId: false, blindSearch: true },
])("a draft that is gone and a message in sent mail: sent (%j)", async (behaviour) => {
  Object.assign(gmail.google.behaviour, behaviour);
  const left = await abandoned("after sending");
  const sent = gmail.google.mailbox("ann@gmail.test").sent.at(-1);
  expect(await settle(openOf(left))).toMatchObject({
    kind: "accepted",
    providerMessageId: sent?.id,
    threadRef: sent?.threadId,
    reported: { from: "ann@gmail.test" },
  });
});

it("in a thread with other mail, only a message with our Message-ID is ours", async () => {
  const first = gmailTestMessage();
  const opened = await gmail.provider().send(first, NEVER, gmail.keepDraft);
  const threadRef = opened.kind === "accepted" ? (opened.threadRef ?? "") : "";
  Object.assign(gmail.google.behaviour, { replaceMessageId: true });
  const left = await abandoned("after sending", gmailTestMessage({ threadRef, inReplyTo: first.messageId }));
  expect(await settle(openOf(left))).toMatchObject({ kind: "uncertain" });
});

it("a draft that a person deleted: uncertain", async () => {
  const left = await abandoned("before sending");
  await settle(openOf(left));
  expect(await settle(openOf(left))).toMatchObject({ kind: "uncertain" });
});

it("a draft that is gone, and no permission to look: uncertain", async () => {
  const left = await abandoned("after sending");
  expect(await settle(openOf(left), ["compose"])).toMatchObject({ kind: "uncertain" });
  gmail.google.fail("messages.list", "403 insufficientPermissions");
  expect(await settle(openOf(left))).toMatchObject({ kind: "uncertain" });
});

it.each([
  ["drafts.delete", "500"],
  ["drafts.delete", "429"],
  ["drafts.delete", "hang"],
  ["messages.list", "503"],
  ["messages.get", "reset"],
] as [GoogleOperation, GoogleFault][])(
  "%s fails with %s: cannot be told now, and can later",
  async (operation, fault) => {
    const left = await abandoned("after sending");
    gmail.google.fail(operation, fault);
    expect(await settle(openOf(left))).toBeNull();
    expect(await settle(openOf(left))).toMatchObject({ kind: "accepted" });
    expect(gmail.copiesOf(left.message)).toBe(1);
  },
);

it("two at once agree, and the draft is deleted once", async () => {
  const left = await abandoned("after sending");
  const outcomes = await Promise.all([settle(openOf(left)), settle(openOf(left))]);
  expect(outcomes).toMatchObject([{ kind: "accepted" }, { kind: "accepted" }]);
});
