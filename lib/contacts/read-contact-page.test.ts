import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactCustomers, customers, deals } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { readCustomerPage } from "@/lib/customers/read-customer-page";
import { readDealPage } from "@/lib/deals/read-deal-page";
import { insertActivity } from "@/lib/testing/insert-activity";
import { insertMessage } from "@/lib/testing/insert-message";
import { explain, recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readContactPage } from "./read-contact-page";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

/** A contact with everything on its page: employers, deals that stand somewhere, e-mails with files, notes. */
async function busyContact(): Promise<TestWorkspace> {
  const acme = await createTestWorkspace();
  const { contactId, dealId, customerId, ctx } = acme;
  const { workspaceId } = ctx;
  await ctx.db.insert(contactCustomers).values({ workspaceId, contactId, customerId, jobTitle: "Adviser" });
  await insertMessage(ctx, {
    contactId,
    dealId,
    customerId,
    files: [{ filename: "offer.pdf", sha256: "ab", sizeBytes: 7 }],
  });
  await insertActivity(ctx, { contactIds: [contactId] });
  return acme;
}

async function addActivities({ ctx, contactId }: TestWorkspace, count: number): Promise<void> {
  await db.sql`
    with made as (
      insert into activities (workspace_id, id, activity_type, subject, occurred_at)
      select ${ctx.workspaceId}, gen_random_uuid(), 'note', 'Note ' || n, now() - n * interval '1 minute'
      from generate_series(1, ${count}) n
      returning workspace_id, id, occurred_at)
    insert into activity_links (workspace_id, activity_id, contact_id, occurred_at)
    select workspace_id, id, ${contactId}, occurred_at from made`;
  await db.sql`vacuum analyze`;
}

describe("the page of a contact", () => {
  it("is read in at most four queries: facts, deals and timeline", async () => {
    const acme = await busyContact();
    const recorded = recordQueries(acme.ctx);
    const page = await readContactPage(recorded.ctx, { id: acme.contactId });
    expect(recorded.queries.length).toBeLessThanOrEqual(4);
    expect(page).toMatchObject({
      contact: { id: acme.contactId, first_name: "Ada" },
      employers: [{ id: acme.customerId, name: "Client Ltd", job_title: "Adviser" }],
      deals: [{ id: acme.dealId, name: "Big deal", customer_name: "Client Ltd", placements: [] }],
      hasMoreDeals: false,
    });
    expect(page.timeline.data).toHaveLength(2);
    expect(page.timeline.data.find(({ email }) => email)?.email?.attachments).toMatchObject([
      { filename: "offer.pdf", size: 7 },
    ]);
  });

  it("takes no more queries when nothing has happened yet", async () => {
    const acme = await createTestWorkspace();
    const recorded = recordQueries(acme.ctx);
    const page = await readContactPage(recorded.ctx, { id: acme.contactId });
    expect(recorded.queries.length).toBeLessThanOrEqual(4);
    expect(page).toMatchObject({ employers: [], timeline: { data: [] } });
  });

  it("reads as many rows with ten thousand activities as with ten", async () => {
    const [quiet, busy] = [await createTestWorkspace(), await createTestWorkspace()];
    await addActivities(quiet, 30);
    await addActivities(busy, 10_000);
    const [few, many] = [await rowsRead(quiet), await rowsRead(busy)];
    expect(many).toBeLessThanOrEqual(few * 1.2);
  });

  it("shows the ten newest deals and says that there are more; deleted employers and deals are left out", async () => {
    const { ctx, contactId, customerId, dealId } = await busyContact();
    const { workspaceId } = ctx;
    await ctx.db.update(customers).set({ deletedAt: new Date() }).where(eq(customers.id, customerId));
    await ctx.db.update(deals).set({ deletedAt: new Date() }).where(eq(deals.id, dealId));
    await ctx.db.insert(deals).values(
      Array.from({ length: 11 }, (_, n) => ({
        workspaceId,
        id: newId(),
        publicId: `D-9${n}`,
        name: `Deal ${n}`,
        contactId,
      })),
    );
    const page = await readContactPage(ctx, { id: contactId });
    expect(page).toMatchObject({ employers: [], hasMoreDeals: true });
    expect(page.deals).toHaveLength(10);
    expect(page.deals.map(({ id }) => id)).not.toContain(dealId);
  });
});

async function rowsRead(acme: TestWorkspace): Promise<number> {
  const recorded = recordQueries(acme.ctx);
  await readContactPage(recorded.ctx, { id: acme.contactId });
  const nodes = (await Promise.all(recorded.queries.map((query) => explain(db.sql, query)))).flat();
  return nodes.reduce((sum, node) => sum + node["Actual Rows"] * node["Actual Loops"], 0);
}

describe("the page of a deal", () => {
  it("has whom the deal is with, whom to write to, and its roads, in at most four queries", async () => {
    const acme = await busyContact();
    const recorded = recordQueries(acme.ctx);
    const page = await readDealPage(recorded.ctx, { id: acme.dealId });
    expect(recorded.queries.length).toBeLessThanOrEqual(4);
    expect(page).toMatchObject({
      deal: { id: acme.dealId, contact_name: "Ada", customer_name: "Client Ltd", assigned_to_name: null },
      contact: { id: acme.contactId, name: "Ada", email: "ada@client.test" },
      customer: { id: acme.customerId, email: null },
      pipelines: [],
    });
    expect(page.timeline.data).toHaveLength(1);
  });
});

describe("the page of a customer", () => {
  it("has its people with what they are there, in at most five queries", async () => {
    const acme = await busyContact();
    const recorded = recordQueries(acme.ctx);
    const page = await readCustomerPage(recorded.ctx, { id: acme.customerId });
    expect(recorded.queries.length).toBeLessThanOrEqual(5);
    expect(page).toMatchObject({
      customer: { id: acme.customerId },
      people: [{ id: acme.contactId, employment: { job_title: "Adviser" } }],
      deals: [{ id: acme.dealId, contact_name: "Ada" }],
    });
  });
});

describe("another workspace's record", () => {
  it("behaves as an unknown one", async () => {
    const [acme, other] = [await createTestWorkspace(), await createTestWorkspace()];
    const attempts = [
      ...[other.contactId, acme.dealId, newId()].map((id) => readContactPage(acme.ctx, { id })),
      ...[other.dealId, acme.contactId].map((id) => readDealPage(acme.ctx, { id })),
      ...[other.customerId, acme.contactId].map((id) => readCustomerPage(acme.ctx, { id })),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
    }
  });
});
