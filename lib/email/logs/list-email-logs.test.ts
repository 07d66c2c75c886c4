import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contacts } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { insertMessage } from "@/lib/testing/insert-message";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { getEmailLog } from "./get-email-log";
import { listEmailLogs } from "./list-email-logs";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

async function idsFound(input: Partial<Parameters<typeof listEmailLogs>[1]>): Promise<string[]> {
  const { data } = await listEmailLogs(acme.ctx, { limit: 100, ...input });
  return data.map(({ id }) => id);
}

describe("a row", () => {
  it("tells addressee, copies without Bcc, links, and whether it is filed; the same in the list and alone", async () => {
    const { contactId, dealId, customerId, userId } = acme;
    const id = await insertMessage(acme.ctx, {
      contactId,
      dealId,
      customerId,
      mode: "personal",
      provider: "gmail",
      senderUserId: userId,
      reportedMessageId: "<theirs@mail.test>",
      recipients: [
        { kind: "to", email: "ada@client.test", name: "Ada" },
        { kind: "cc", email: "bob@client.test" },
        { kind: "cc", email: "carol@client.test" },
        { kind: "bcc", email: "boss@acme.test" },
      ],
    });
    const { data } = await getEmailLog(acme.ctx, { id });
    expect(data).toEqual({
      id,
      subject: "Hello",
      recipient_email: "ada@client.test",
      recipient_name: "Ada",
      sender_email: "team@acme.test",
      sender_name: "Acme",
      sender_user_id: userId,
      email_type: "send",
      status: "sent",
      filed: true,
      provider: "gmail",
      message_id: "<theirs@mail.test>",
      activity_id: expect.any(String),
      cc: ["bob@client.test", "carol@client.test"],
      thread_id: expect.any(String),
      contact_id: contactId,
      customer_id: customerId,
      deal_id: dealId,
      created_at: expect.any(String),
    });
    expect((await listEmailLogs(acme.ctx, { limit: 1, provider: "gmail" })).data).toEqual([data]);
  });

  it("is not filed while a delivered message waits for its record", async () => {
    const id = await insertMessage(acme.ctx, { filed: false });
    expect((await getEmailLog(acme.ctx, { id })).data).toMatchObject({
      filed: false,
      thread_id: null,
      activity_id: null,
    });
  });
});

describe("filters", () => {
  it("an Idempotency-Key finds who holds it and who gave it back", async () => {
    const failed = await insertMessage(acme.ctx, { state: "failed", releasedKey: "order-1" });
    const sent = await insertMessage(acme.ctx, { idempotencyKey: "order-1" });
    await insertMessage(acme.ctx, { idempotencyKey: "order-2" });
    await insertMessage(other.ctx, { idempotencyKey: "order-1" });
    expect((await idsFound({ idempotency_key: "order-1" })).sort()).toEqual([failed, sent].sort());
    expect(await idsFound({ idempotency_key: "order-1", status: "failed" })).toEqual([failed]);
    expect(await idsFound({ idempotency_key: "ORDER-1" })).toEqual([]);
  });

  it("state, type, contact and deal narrow the list", async () => {
    const reply = await insertMessage(acme.ctx, { emailType: "reply", state: "unknown", dealId: acme.dealId });
    expect(await idsFound({ email_type: "reply" })).toEqual([reply]);
    expect(await idsFound({ status: "unknown", deal_id: acme.dealId })).toEqual([reply]);
    expect(await idsFound({ status: "unknown", contact_id: acme.contactId })).toEqual([]);
    expect(await idsFound({ provider: "postmark" })).toEqual([]);
  });

  it("a deleted or foreign record filters like an unknown one", async () => {
    const gone = newId();
    const { workspaceId } = acme.ctx;
    await acme.ctx.db
      .insert(contacts)
      .values({ workspaceId, id: gone, publicId: "C-9", firstName: "Gone", deletedAt: new Date() });
    await insertMessage(acme.ctx, { contactId: gone });
    for (const id of [gone, other.contactId, newId()]) expect(await idsFound({ contact_id: id })).toEqual([]);
    for (const id of [other.dealId, newId()]) expect(await idsFound({ deal_id: id })).toEqual([]);
  });
});

describe("tenancy and paging", () => {
  it("never shows another workspace's message", async () => {
    const foreign = await insertMessage(other.ctx);
    expect(await idsFound({})).not.toContain(foreign);
    for (const id of [foreign, newId()]) {
      await expect(getEmailLog(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("passes each message of one moment once, forwards and backwards, in two queries a page", async () => {
    const createdAt = new Date("2021-01-01T00:00:00.001Z");
    for (let index = 0; index < 7; index += 1) await insertMessage(acme.ctx, { state: "bounced", createdAt });
    const recorded = recordQueries(acme.ctx);
    const { forward, backward } = await walkPages((position) =>
      listEmailLogs(recorded.ctx, { limit: 3, status: "bounced", ...position }),
    );
    expect(forward.map((ids) => ids.length)).toEqual([3, 3, 1]);
    expect(forward.flat()).toEqual(await idsFound({ status: "bounced" }));
    expect(backward).toEqual(forward);
    expect(recorded.queries).toHaveLength(2 * 5);
  });
});
