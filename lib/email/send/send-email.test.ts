import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { refusal } from "@/lib/testing/refusal";
import { type SendHarness, startSendHarness } from "@/lib/testing/send-harness";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { sendEmail } from "./send-email";
import type { SendInput } from "./send-input";

let harness: SendHarness;
beforeAll(async () => {
  harness = await startSendHarness();
});
afterAll(() => harness.close());
beforeEach(() => {
  harness.behaviour.fault = undefined;
  harness.behaviour.onMessage = undefined;
});

const send = (changes: Partial<SendInput> = {}) => sendEmail(harness.workspace.ctx, harness.input(changes));

async function rowCount(table: string): Promise<number> {
  const [row] = await harness.db.sql`select count(*)::int as count from ${harness.db.sql(table)}`;
  return row?.count;
}

describe("a send that goes well", () => {
  it("puts one message on the relay and one activity on contact, deal and customer", async () => {
    const before = harness.relay.messages.length;
    const { data } = await send({ cc: ["bob@x.test"], bcc: ["secret@x.test"], reply_to: "replies@acme.test" });
    if ("dry_run" in data) throw new Error("not a dry run");
    expect(harness.relay.messages).toHaveLength(before + 1);
    const message = harness.relay.messages.at(-1);
    const mime = message?.data.toString() ?? "";
    expect(message?.to).toEqual(["ada@client.test", "bob@x.test", "secret@x.test"]);
    expect(mime).toContain(`Message-ID: ${data.message_id}`);
    expect(mime).toMatch(/^From: Acme Team <team@acme\.test>\r$/m);
    expect(mime).toMatch(/^Cc: bob@x\.test\r$/m);
    expect(mime).toMatch(/^Reply-To: replies@acme\.test\r$/m);
    expect(mime).not.toContain("secret@x.test");
    const links = await harness.db.sql`
      select contact_id, deal_id, customer_id from activity_links where activity_id = ${data.activity_id}`;
    const { contactId, dealId, customerId } = harness.workspace;
    expect(links.map((link) => link.contact_id ?? link.deal_id ?? link.customer_id).sort()).toEqual(
      [contactId, dealId, customerId].sort(),
    );
    const participants = await harness.db.sql`
      select email from email_thread_participants where thread_id = ${data.thread_id} order by email`;
    expect(participants.map((row) => row.email)).toEqual(["ada@client.test", "bob@x.test", "team@acme.test"]);
  });

  it("files nothing and opens a thread when no record is linked", async () => {
    const { data } = await send({ contact_id: undefined, deal_id: undefined, customer_id: undefined });
    expect(data).toMatchObject({ status: "sent", activity_id: null, contact_id: null });
    expect("thread_id" in data && data.thread_id).toEqual(expect.any(String));
  });

  it("answers a repeat with the same key word for word, and sends nothing", async () => {
    const key = newId();
    const files = [{ filename: "a.txt", mime_type: "text/plain", content: "aGk=" }];
    const first = await send({ idempotency_key: key, attachments: files, cc: ["bob@x.test"] });
    const sent = harness.relay.messages.length;
    const second = await send({ idempotency_key: key, attachments: files, cc: ["bob@x.test"] });
    expect(second).toEqual({ data: first.data, replayed: true });
    expect(harness.relay.messages).toHaveLength(sent);
  });

  it("replays after the deal was deleted and the configuration removed", async () => {
    const { ctx, dealId } = harness.workspace;
    const key = newId();
    const first = await send({ idempotency_key: key });
    await harness.db
      .sql`update deals set deleted_at = now() where workspace_id = ${ctx.workspaceId} and id = ${dealId}`;
    await harness.db.sql`update email_configs set deleted_at = now() where id = ${harness.configId}`;
    expect(await send({ idempotency_key: key })).toEqual({ data: first.data, replayed: true });
    await harness.db.sql`update deals set deleted_at = null where id = ${dealId}`;
    await harness.db.sql`update email_configs set deleted_at = null where id = ${harness.configId}`;
  });

  it("sends one message for 50 parallel requests with one key", async () => {
    const key = newId();
    const before = harness.relay.messages.length;
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => send({ idempotency_key: key })));
    expect(harness.relay.messages).toHaveLength(before + 1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "IDEMPOTENCY_IN_PROGRESS" });
    }
    expect(results.some((result) => result.status === "fulfilled")).toBe(true);
  });
});

describe("what is refused before anything leaves", () => {
  it("names every missing record at once: unknown, foreign and deleted alike", async () => {
    const foreign = await createTestWorkspace();
    const { ctx, customerId } = harness.workspace;
    await harness.db
      .sql`update customers set deleted_at = now() where workspace_id = ${ctx.workspaceId} and id = ${customerId}`;
    const before = [harness.relay.messages.length, await rowCount("email_messages")];
    const unknown = newId();
    const err = await refusal(
      send({ contact_id: unknown, deal_id: foreign.dealId, customer_id: customerId, email_config_id: unknown }),
    );
    await harness.db.sql`update customers set deleted_at = null where id = ${customerId}`;
    expect(err).toMatchObject({ code: "VALIDATION_ERROR", status: 400 });
    expect(err.details?.missing_entities).toEqual([
      { field: "contact_id", id: unknown },
      { field: "deal_id", id: foreign.dealId },
      { field: "customer_id", id: customerId },
      { field: "email_config_id", id: unknown },
    ]);
    expect([harness.relay.messages.length, await rowCount("email_messages")]).toEqual(before);
  });

  it("refuses another request under a used key", async () => {
    const key = newId();
    await send({ idempotency_key: key });
    expect(await refusal(send({ idempotency_key: key, subject: "Other" }))).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  it("stops when the caller has gone away before the claim", async () => {
    const before = [harness.relay.messages.length, await rowCount("email_messages")];
    const ctx = { ...harness.workspace.ctx, signal: AbortSignal.abort() };
    await refusal(sendEmail(ctx, harness.input()));
    expect([harness.relay.messages.length, await rowCount("email_messages")]).toEqual(before);
  });

  it("refuses personal mode for somebody without Gmail, and for somebody who is not here", async () => {
    const { userId } = harness.workspace;
    expect(await refusal(send({ mode: "personal", sender_user_id: userId }))).toMatchObject({
      code: "SENDER_NOT_CONNECTED",
    });
    const stranger = newId();
    const err = await refusal(send({ mode: "personal", sender_user_id: stranger }));
    expect(err.details?.missing_entities).toEqual([{ field: "sender_user_id", id: stranger }]);
  });
});

describe("what the relay refuses", () => {
  it("says which of two recipients did not get it", async () => {
    harness.behaviour.fault = ({ stage, command }) =>
      stage === "rcpt" && command.includes("bob") ? "550 no such user" : undefined;
    const { data } = await send({ cc: ["bob@x.test"] });
    expect(data).toMatchObject({
      status: "sent",
      recipients: [
        { email: "ada@client.test", status: "accepted" },
        { email: "bob@x.test", status: "refused", response: expect.stringContaining("no such user") },
      ],
      warnings: [{ code: "RECIPIENT_REFUSED", email: "bob@x.test" }],
    });
  });

  it.each([
    ["550 no such user", "EMAIL_REJECTED"],
    ["451 try later", "PROVIDER_UNAVAILABLE"],
  ] as const)("answers %s to every recipient with %s, frees the key and files nothing", async (reply, code) => {
    const key = newId();
    const activities = await rowCount("activities");
    harness.behaviour.fault = ({ stage }) => (stage === "rcpt" ? reply : undefined);
    const err = await refusal(send({ idempotency_key: key, cc: ["bob@x.test"] }));
    expect(err).toMatchObject({ code, details: { provider_response: expect.stringContaining(reply.slice(4)) } });
    expect(await rowCount("activities")).toBe(activities);
    harness.behaviour.fault = undefined;
    expect((await send({ idempotency_key: key, cc: ["bob@x.test"] })).replayed).toBeUndefined();
  });
});
