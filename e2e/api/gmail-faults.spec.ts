import { randomUUID } from "node:crypto";
import { copiesInGmail, createGmailInstallation, type GmailInstallation, mailboxAddress } from "@/e2e/fixtures/gmail";
import type { Running } from "@/e2e/fixtures/installation";
import { rowOfKey, withinAMinute } from "@/e2e/fixtures/message-rows";
import { expect, test } from "@/e2e/fixtures/product";
import { sendEmailContract } from "@/lib/contracts/email-send";
import type { GoogleFault, GoogleOperation } from "@/lib/email/providers/gmail/testing/google-faults";

let installation: GmailInstallation;
let server: Running;

test.beforeAll(async () => {
  installation = await createGmailInstallation();
  server = await installation.startWithGoogle();
});
test.afterAll(() => installation.close());
test.afterEach(async () => {
  installation.google.heal();
  await installation.sql`update gmail_connections set status = 'active' where status = 'missing_scope'`;
});

const send = (key: string, changes: Record<string, unknown> = {}) =>
  server.api.call(sendEmailContract, {
    body: installation.personal(changes),
    headers: { "Idempotency-Key": key },
  });

const mailbox = () => installation.google.mailbox(mailboxAddress);

const copiesOf = (key: string) => copiesInGmail(installation, key);

type Case = { operation: GoogleOperation; fault: GoogleFault; verdict: string; retryAfter?: string };

/** What Google does, and what the caller is told. Whatever is refused was not sent, and leaves nothing behind. */
const cases: Case[] = [
  { operation: "drafts.create", fault: "401", verdict: "200" },
  { operation: "drafts.send", fault: "401", verdict: "200" },
  { operation: "drafts.create", fault: "403 insufficientPermissions", verdict: "409 SENDER_NOT_CONNECTED" },
  { operation: "drafts.send", fault: "403 rateLimitExceeded", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.create", fault: "403 userRateLimitExceeded", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "403 dailyLimitExceeded", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "429", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "429 retry-after", verdict: "503 PROVIDER_UNAVAILABLE", retryAfter: "17" },
  { operation: "drafts.create", fault: "429 retry-after", verdict: "503 PROVIDER_UNAVAILABLE", retryAfter: "17" },
  { operation: "drafts.create", fault: "413", verdict: "409 EMAIL_REJECTED" },
  { operation: "drafts.create", fault: "400 size", verdict: "409 EMAIL_REJECTED" },
  { operation: "drafts.send", fault: "400 recipient", verdict: "409 EMAIL_REJECTED" },
  { operation: "drafts.create", fault: "500", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.create", fault: "500 stored", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.create", fault: "reset stored", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "500", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "reset", verdict: "503 PROVIDER_UNAVAILABLE" },
  { operation: "drafts.send", fault: "500 stored", verdict: "200" },
  { operation: "drafts.send", fault: "reset stored", verdict: "200" },
  { operation: "drafts.send", fault: "truncated stored", verdict: "200" },
  { operation: "messages.get", fault: "500", verdict: "200" },
];

for (const { operation, fault, verdict, retryAfter } of cases) {
  test(`${operation} answers ${fault}: ${verdict}, ${verdict === "200" ? "one copy" : "no copy"} and no draft`, async () => {
    const key = randomUUID();
    installation.google.fail(operation, fault);
    const answer = await send(key);
    expect(answer.verdict).toBe(verdict);
    if (answer.status === 503) expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    if (retryAfter) expect(answer.headers["retry-after"]).toBe(retryAfter);
    expect(await copiesOf(key)).toBe(answer.status === 200 ? 1 : 0);
    expect(mailbox().drafts).toEqual([]);
    if (answer.status === 200) return;
    // A failed message gave its key back: the same request is a new send.
    installation.google.heal();
    await installation.sql`update gmail_connections set status = 'active' where status = 'missing_scope'`;
    expect((await send(key)).verdict).toBe("200");
    expect(await copiesOf(key)).toBe(1);
  });
}

test("20 sends at once on an expired token refresh it once", async () => {
  const before = installation.google.refreshes;
  installation.google.expireAccessTokens();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(randomUUID())));
  expect(answers.map(({ verdict }) => verdict)).toEqual(answers.map(() => "200"));
  expect(installation.google.refreshes).toBe(before + 1);
});

test("two processes with an expired token refresh it once", async () => {
  const second = await installation.startWithGoogle();
  const before = installation.google.refreshes;
  installation.google.expireAccessTokens();
  await installation.sql`update gmail_connections set access_token_expires_at = now()`;
  const both = [server, second].flatMap(({ api }) =>
    Array.from({ length: 10 }, () => api.call(sendEmailContract, { body: installation.personal() })),
  );
  expect((await Promise.all(both)).map(({ verdict }) => verdict)).toEqual(both.map(() => "200"));
  expect(installation.google.refreshes).toBe(before + 1);
  await second.stop();
});

async function settledAs(key: string, state: string): Promise<void> {
  await withinAMinute(`the message is ${state}`, async () => (await rowOfKey(installation.sql, key))?.state === state);
}

test("an answer that is lost with everything after it: unknown at first, found out later, one copy, no draft", async () => {
  const key = randomUUID();
  for (const operation of ["drafts.get", "drafts.list", "messages.list", "messages.get", "threads.get"] as const) {
    installation.google.fail(operation, "500", 50);
  }
  installation.google.fail("drafts.send", "reset stored");
  expect((await send(key)).verdict).toBe("502 EMAIL_DELIVERY_UNKNOWN");
  expect((await send(key)).verdict).toBe("502 EMAIL_DELIVERY_UNKNOWN");
  installation.google.heal();
  await settledAs(key, "sent");
  expect((await send(key)).verdict).toBe("200");
  expect(await copiesOf(key)).toBe(1);
  expect(mailbox().drafts).toEqual([]);
});

test("the same when nothing had left: it turns out failed, the draft is deleted, and the key is free", async () => {
  const key = randomUUID();
  for (const operation of ["drafts.get", "drafts.list", "messages.list", "drafts.delete"] as const) {
    installation.google.fail(operation, "500", 50);
  }
  installation.google.fail("drafts.send", "reset");
  expect((await send(key)).verdict).toBe("502 EMAIL_DELIVERY_UNKNOWN");
  installation.google.heal();
  await settledAs(key, "failed");
  await withinAMinute("the draft is gone", async () => mailbox().drafts.length === 0);
  expect((await send(key)).verdict).toBe("200");
  expect(await copiesOf(key)).toBe(1);
});

test("a token endpoint that refuses the grant: reconnect; one that is down: try again later", async () => {
  installation.google.expireAccessTokens();
  await installation.sql`update gmail_connections set access_token_expires_at = now()`;
  installation.google.fail("token", "500", 10);
  const down = await send(randomUUID());
  expect(down.verdict).toBe("503 PROVIDER_UNAVAILABLE");
  installation.google.heal();
  expect((await send(randomUUID())).verdict).toBe("200");
  installation.google.expireAccessTokens();
  await installation.sql`update gmail_connections set access_token_expires_at = now()`;
  installation.google.fail("token", "invalid_grant");
  expect((await send(randomUUID())).verdict).toBe("409 SENDER_NOT_CONNECTED");
  const refreshes = installation.google.count("token");
  expect((await send(randomUUID())).verdict).toBe("409 SENDER_NOT_CONNECTED");
  expect(installation.google.count("token")).toBe(refreshes);
});
