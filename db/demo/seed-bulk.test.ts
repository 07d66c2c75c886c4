import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { seedBulk } from "./seed-bulk";
import { seedDemo } from "./seed-demo";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.url);
});

afterAll(() => database.drop());

async function tally(): Promise<{
  contacts: number;
  customers: number;
  deals: number;
  activities: number;
  mails: number;
}> {
  const [row] = await database.sql`
    select (select count(*)::int from contacts) as contacts, (select count(*)::int from customers) as customers,
      (select count(*)::int from deals) as deals, (select count(*)::int from activities) as activities,
      (select count(*)::int from email_messages) as mails`;
  return row as Awaited<ReturnType<typeof tally>>;
}

test("adds exactly what was asked for, each time, with public ids that nobody else has", async () => {
  const before = await tally();
  await seedBulk(database.url, { slug: "demo", contacts: 1203, deals: 251, activities: 3017 });
  await seedBulk(database.url, { slug: "demo", contacts: 60, deals: 90, activities: 100 });
  const after = await tally();
  expect(after.contacts - before.contacts).toBe(1263);
  expect(after.deals - before.deals).toBe(341);
  expect(after.activities - before.activities).toBe(3117);
  expect(after.customers - before.customers).toBe(27);
  expect(after.mails - before.mails).toBeGreaterThan(300);
  const [last] = await database.sql`
    select c.value, (select count(*)::int from contacts where public_id = 'C-' || c.value) as used
    from counters c where kind = 'contact'`;
  expect(last).toEqual({ value: after.contacts, used: 1 });
});

test("leaves nothing loose: every activity stands on a record, every mail is filed, every deal is in a pipeline", async () => {
  const [loose] = await database.sql`
    select
      (select count(*)::int from activities a where not exists (select from activity_links l where l.activity_id = a.id)) as activities,
      (select count(*)::int from email_messages m where m.filed_at is null
        or not exists (select from activities a where a.id = m.activity_id and a.message_id = m.id)
        or not exists (select from email_thread_participants p join email_recipients r on r.email = p.email
          where p.thread_id = m.thread_id and r.message_id = m.id)) as mails,
      (select count(*)::int from deals d where not exists (select from deal_placements p where p.deal_id = d.id)) as deals,
      (select count(*)::int from email_recipients where email !~ '@([a-z0-9.-]+\\.)?(example\\.com|[a-z0-9-]+\\.(example|test))$') as addresses`;
  expect(loose).toEqual({ activities: 0, mails: 0, deals: 0, addresses: 0 });
});

test("tells how far it is, up to the end", async () => {
  const steps: [number, number][] = [];
  const onProgress = (done: number, total: number) => steps.push([done, total]);
  await seedBulk(database.url, { slug: "demo", contacts: 1500, deals: 0, activities: 10, onProgress });
  expect(steps).toEqual([
    [1000, 1510],
    [1500, 1510],
    [1510, 1510],
  ]);
});

test("fills a workspace that has neither pipelines nor a mail configuration, and deals without contacts", async () => {
  const { ctx } = await createTestWorkspace("bare");
  await seedBulk(database.url, { slug: "Bare", contacts: 0, deals: 12, activities: 30 });
  const [made] = await database.sql`
    select count(distinct l.deal_id)::int as deals, count(*)::int as links from activity_links l where workspace_id = ${ctx.workspaceId}`;
  expect(made).toEqual({ deals: 12, links: 30 });
});

test("writes nothing, and ends, when the database refuses a row", async () => {
  const before = await tally();
  await database.sql`alter table activity_links add constraint refuse_all check (false) not valid`;
  const seeding = seedBulk(database.url, { slug: "demo", contacts: 10, deals: 5, activities: 5000 });
  await expect(seeding).rejects.toThrow(/refuse_all/);
  await database.sql`alter table activity_links drop constraint refuse_all`;
  expect(await tally()).toEqual(before);
});

test.each([
  [{ slug: "nowhere", contacts: 1, deals: 0, activities: 0 }, /no workspace “nowhere”. There are: .*demo/],
  [{ slug: "demo", contacts: 0, deals: 0, activities: 5 }, /Activities need/],
  [{ slug: "demo", contacts: -1, deals: 0, activities: 0 }, /contacts must be a whole number/],
  [{ slug: "demo", contacts: 1.5, deals: 0, activities: 0 }, /contacts must be a whole number/],
])("says what is wrong with %o", async (options, message) => {
  await expect(seedBulk(database.url, options)).rejects.toThrow(message);
});
