import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertActivity } from "@/lib/testing/insert-activity";
import { explain, recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { listContactActivities } from "./list-contact-activities";
import { listCustomerActivities } from "./list-customer-activities";
import { listDealActivities } from "./list-deal-activities";

const onEach = 4_000;

let db: TestDatabase;
let acme: TestWorkspace;

/** A busy record of each kind amid many others, e-mails among the activities, some of them at one moment. */
beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  const { sql } = db;
  const { ctx, contactId, dealId, customerId } = acme;
  const { workspaceId } = ctx;
  await sql`
    insert into users (id, email, name)
    select gen_random_uuid(), n || '@acme.test', 'Somebody' from generate_series(1, 1000) n`;
  await sql`
    insert into email_messages (workspace_id, id, direction, state, email_type, mode, provider, message_id, sender_email, subject, filed_at)
    select ${workspaceId}, gen_random_uuid(), 'outbound', 'sent', 'send', 'company', 'smtp', '<' || n || '@acme.test>', 'a@acme.test', 'Hi', now()
    from generate_series(1, ${onEach}) n`;
  await sql`
    insert into activities (workspace_id, id, activity_type, subject, occurred_at, message_id)
    select workspace_id, gen_random_uuid(), 'email', subject, now() - (row_number() over () / 3) * interval '1 minute', id
    from email_messages`;
  await sql`
    insert into activities (workspace_id, id, activity_type, subject, occurred_at)
    select ${workspaceId}, gen_random_uuid(), 'note', 'Note', now() - n * interval '1 minute' from generate_series(1, 8000) n`;
  for (const [column, target] of [
    ["contact_id", contactId],
    ["deal_id", dealId],
    ["customer_id", customerId],
  ] as const) {
    await sql`
      insert into activity_links (workspace_id, activity_id, ${sql(column)}, occurred_at)
      select workspace_id, id, ${target}, occurred_at from activities where activity_type = 'email'`;
  }
  await sql`
    insert into contacts (workspace_id, id, public_id, first_name)
    select ${workspaceId}, gen_random_uuid(), 'X-' || n, 'Contact' from generate_series(1, 400) n`;
  await sql`
    insert into activity_links (workspace_id, activity_id, contact_id, occurred_at)
    select a.workspace_id, a.id, c.id, a.occurred_at
    from (select *, row_number() over (order by id) % 400 as nr from activities where activity_type = 'note') a
    join (select id, row_number() over (order by id) - 1 as nr from contacts where public_id like 'X-%') c using (nr)`;
  await sql`vacuum analyze`;
});

afterAll(() => db.drop());

const limit = 25;

describe.each([
  ["contact", listContactActivities, () => acme.contactId],
  ["deal", listDealActivities, () => acme.dealId],
  ["customer", listCustomerActivities, () => acme.customerId],
] as const)("the timeline of a %s with thousands of activities", (kind, list, target) => {
  it("is one range of its index: first page, one in the middle, and back", async () => {
    const first = await list(acme.ctx, { id: target(), limit: 100 });
    const after = first.pagination?.next_cursor ?? "";
    for (const position of [{}, { after }, { before: after }]) {
      const recorded = recordQueries(acme.ctx);
      const reply = await list(recorded.ctx, { id: target(), limit, ...position });
      expect(reply.data).toHaveLength(limit);
      expect(recorded.queries).toHaveLength(2);
      await expectOneRange(recorded.queries[0], `activity_links_${kind}_idx`);
    }
  });
});

describe("the other query of a page", () => {
  it("reads the page's own rows by their keys", async () => {
    await insertActivity(acme.ctx, { contactIds: [acme.contactId] });
    const recorded = recordQueries(acme.ctx);
    await listContactActivities(recorded.ctx, { id: acme.contactId, limit });
    for (const query of recorded.queries.slice(1)) {
      const nodes = await explain(db.sql, query);
      const links = nodes.filter((node) => node["Relation Name"] === "activity_links");
      for (const node of links) expect(node["Actual Rows"] * node["Actual Loops"]).toBeLessThanOrEqual(limit * 3);
      const whole = nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]);
      for (const table of ["activities", "activity_links"]) expect(whole).not.toContain(table);
    }
  });
});

async function expectOneRange(query: Parameters<typeof explain>[1] | undefined, index: string): Promise<void> {
  if (!query) throw new Error("no query was recorded");
  const nodes = await explain(db.sql, query);
  const range = nodes.filter((node) => node["Index Name"] === index);
  expect(range).toHaveLength(1);
  // One entry more than the page tells whether there is another page; nothing beyond it is touched.
  expect(range[0]).toMatchObject({ "Actual Rows": limit + 1, "Actual Loops": 1 });
  expect(nodes.filter(({ "Node Type": type }) => /Sort|Bitmap|Hash/.test(type))).toEqual([]);
  for (const node of nodes) {
    expect(node["Actual Rows"] * node["Actual Loops"]).toBeLessThanOrEqual(limit + 1);
    expect(node["Rows Removed by Filter"] ?? 0).toBe(0);
  }
}
