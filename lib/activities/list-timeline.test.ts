import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contacts, deals, emailMessages } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { insertActivity } from "@/lib/testing/insert-activity";
import { insertMessage } from "@/lib/testing/insert-message";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { listContactActivities } from "./list-contact-activities";
import { listCustomerActivities } from "./list-customer-activities";
import { listDealActivities } from "./list-deal-activities";

let db: TestDatabase;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

const page = { limit: 25 };

describe("an e-mail", () => {
  it("is one activity on the timelines of contact, deal and customer, with its message, all recipients and files", async () => {
    const acme = await createTestWorkspace();
    const { contactId, dealId, customerId } = acme;
    const logId = await insertMessage(acme.ctx, {
      contactId,
      dealId,
      customerId,
      recipients: [
        { kind: "to", email: "ada@client.test", name: "Ada", status: "accepted" },
        { kind: "cc", email: "bob@client.test", status: "refused" },
        { kind: "bcc", email: "boss@acme.test", status: "accepted" },
      ],
      files: [{ filename: "offer.pdf", sha256: "ab", sizeBytes: 7 }],
    });
    const [contact, deal, customer] = await Promise.all([
      listContactActivities(acme.ctx, { ...page, id: contactId }),
      listDealActivities(acme.ctx, { ...page, id: dealId }),
      listCustomerActivities(acme.ctx, { ...page, id: customerId }),
    ]);
    expect(contact.data).toEqual([
      expect.objectContaining({
        activity_type: "email",
        subject: "Hello",
        contact_ids: [contactId],
        deal_ids: [dealId],
        customer_ids: [customerId],
        email: {
          log_id: logId,
          message_id: `<${logId}@acme.test>`,
          thread_id: expect.any(String),
          direction: "outbound",
          status: "sent",
          from_email: "team@acme.test",
          from_name: "Acme",
          preview: "Hello there",
          recipients: [
            { kind: "to", email: "ada@client.test", name: "Ada", status: "accepted" },
            { kind: "cc", email: "bob@client.test", name: null, status: "refused" },
            { kind: "bcc", email: "boss@acme.test", name: null, status: "accepted" },
          ],
          attachments: [{ id: expect.any(String), filename: "offer.pdf", mime_type: "application/pdf", size: 7 }],
        },
      }),
    ]);
    expect(deal.data).toEqual(contact.data);
    expect(customer.data).toEqual(contact.data);
  });

  it("shows the state and the Message-ID that became known later", async () => {
    const acme = await createTestWorkspace();
    const logId = await insertMessage(acme.ctx, { contactId: acme.contactId });
    const later = { state: "bounced", reportedMessageId: "<theirs@relay.test>" } as const;
    await acme.ctx.db.update(emailMessages).set(later).where(eq(emailMessages.id, logId));
    const { data } = await listContactActivities(acme.ctx, { ...page, id: acme.contactId });
    expect(data[0]?.email).toMatchObject({ status: "bounced", message_id: "<theirs@relay.test>" });
  });
});

describe("what is shown", () => {
  it("leaves deleted activities out, and the ids of deleted records", async () => {
    const acme = await createTestWorkspace();
    const { workspaceId } = acme.ctx;
    const gone = newId();
    await acme.ctx.db
      .insert(deals)
      .values({ workspaceId, id: gone, publicId: "D-9", name: "Gone", deletedAt: new Date() });
    await insertActivity(acme.ctx, { contactIds: [acme.contactId], deletedAt: new Date() });
    const id = await insertActivity(acme.ctx, { contactIds: [acme.contactId], dealIds: [gone] });
    const { data } = await listContactActivities(acme.ctx, { ...page, id: acme.contactId });
    expect(data).toEqual([expect.objectContaining({ id, deal_ids: [], contact_ids: [acme.contactId], email: null })]);
  });

  it("activity_type keeps one kind", async () => {
    const acme = await createTestWorkspace();
    await insertMessage(acme.ctx, { dealId: acme.dealId });
    const id = await insertActivity(acme.ctx, { dealIds: [acme.dealId], activityType: "call", subject: "Rang" });
    const calls = await listDealActivities(acme.ctx, { ...page, id: acme.dealId, activity_type: "call" });
    expect(calls.data.map((entry) => entry.id)).toEqual([id]);
    const meetings = await listDealActivities(acme.ctx, { ...page, id: acme.dealId, activity_type: "meeting" });
    expect(meetings).toMatchObject({ data: [], pagination: { has_more: false } });
  });

  it("NOT_FOUND for a record that is unknown, deleted or another workspace's, though it has activities", async () => {
    const acme = await createTestWorkspace();
    const gone = newId();
    const { workspaceId } = acme.ctx;
    await acme.ctx.db
      .insert(contacts)
      .values({ workspaceId, id: gone, publicId: "C-9", firstName: "Gone", deletedAt: new Date() });
    await insertActivity(acme.ctx, { contactIds: [gone] });
    await insertActivity(other.ctx, {
      contactIds: [other.contactId],
      dealIds: [other.dealId],
      customerIds: [other.customerId],
    });
    const attempts = [
      ...[gone, other.contactId, acme.dealId, newId()].map((id) => listContactActivities(acme.ctx, { ...page, id })),
      ...[other.dealId, acme.contactId].map((id) => listDealActivities(acme.ctx, { ...page, id })),
      ...[other.customerId, acme.contactId].map((id) => listCustomerActivities(acme.ctx, { ...page, id })),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
    }
    expect((await listContactActivities(acme.ctx, { ...page, id: acme.contactId })).data).toEqual([]);
  });
});

describe("paging", () => {
  it("passes each activity once, newest first, forwards and backwards over ties, in two queries a page", async () => {
    const acme = await createTestWorkspace();
    const instants = ["2026-01-02T00:00:00.000Z", "2026-01-01T00:00:00.000Z"].map((at) => new Date(at));
    const expected: string[] = [];
    for (const occurredAt of instants) {
      const ids: string[] = [];
      for (let index = 0; index < 8; index += 1)
        ids.push(await insertActivity(acme.ctx, { contactIds: [acme.contactId], occurredAt }));
      expected.push(...ids.sort().reverse());
    }
    await insertMessage(acme.ctx, { contactId: acme.contactId, sentAt: new Date("2025-12-31T00:00:00Z") });
    const recorded = recordQueries(acme.ctx);
    const { forward, backward } = await walkPages((position) =>
      listContactActivities(recorded.ctx, { limit: 4, id: acme.contactId, ...position }),
    );
    expect(forward.map((ids) => ids.length)).toEqual([4, 4, 4, 4, 1]);
    expect(forward.flat().slice(0, 16)).toEqual(expected);
    expect(backward).toEqual(forward);
    expect(recorded.queries.length).toBeLessThanOrEqual(2 * 9);
  });
});
