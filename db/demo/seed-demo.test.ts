import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagePreview } from "@/lib/contracts/message-preview";
import { htmlToText } from "@/lib/email/html/to-text";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { buildDemo } from "./build-demo";
import { demoOwnerEmail, demoSlug, seedDemo } from "./seed-demo";

const now = new Date("2031-05-14T09:30:00.000Z");
const rows = buildDemo(now, null);
let database: TestDatabase;
let first: { seeded: boolean }[];

beforeAll(async () => {
  database = await createTestDatabase();
  const seedings = [1, 2].map(() => seedDemo(database.url, { now, ownerPasswordHash: "a hash" }));
  first = await Promise.all(seedings);
});

afterAll(() => database.drop());

async function count(query: string): Promise<number> {
  const [row] = await database.sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${query}`);
  return row?.count ?? -1;
}

describe("the demo workspace", () => {
  test("is made once, also when two processes start at the same time, and never beside another workspace", async () => {
    expect(first.filter(({ seeded }) => seeded)).toHaveLength(1);
    expect(await seedDemo(database.url, { now })).toEqual({ seeded: false });
    expect(await count(`workspaces where slug = '${demoSlug}'`)).toBe(1);
    expect(await count("contacts")).toBe(rows.contacts.length);
  });

  test("has about the size of a small studio", async () => {
    expect(await count("contacts")).toBe(60);
    expect(await count("customers")).toBe(20);
    expect(await count("deals")).toBe(30);
    expect(await count("pipelines")).toBe(2);
    expect(await count("memberships")).toBe(4);
    expect(
      await count("(select from deal_placements group by deal_id having count(*) = 2) both_pipelines"),
    ).toBeGreaterThan(1);
    expect(
      await count("(select from contact_customers group by contact_id having count(*) = 2) two_employers"),
    ).toBeGreaterThan(1);
    for (const kind of ["call", "meeting", "note", "email", "stage_change"]) {
      expect(await count(`activities where activity_type = '${kind}'`)).toBeGreaterThan(10);
    }
  });

  test("goes on counting after the last public id", async () => {
    for (const [kind, table] of [
      ["contact", "contacts"],
      ["customer", "customers"],
      ["deal", "deals"],
    ]) {
      const numbers = `select max(substring(public_id from 3)::int) from ${table}`;
      expect(await count(`counters where kind = '${kind}' and value = (${numbers})`)).toBe(1);
    }
  });

  test("gives its owner the password that was asked for, and nobody else one", async () => {
    const withPassword = await database.sql`select email from users where password_hash is not null`;
    expect(withPassword.map((user) => user.email)).toEqual([demoOwnerEmail]);
  });

  test("has a sample: the first deal with a contact who has an address, and a customer who employs this contact", async () => {
    const [sample] = await database.sql`
      select d.public_id, c.email, l.customer_id is not null as employed from deals d
      join contacts c on c.workspace_id = d.workspace_id and c.id = d.contact_id
      left join contact_customers l on l.contact_id = c.id and l.customer_id = d.customer_id
      where d.customer_id is not null and c.email is not null order by d.public_id limit 1`;
    expect(sample).toMatchObject({ public_id: "D-001", employed: true });
  });
});

describe("a demo mail", () => {
  test("is filed: thread, activity, body and recipients are there, on the same records everywhere", async () => {
    const messages = await count("email_messages");
    expect(messages).toBeGreaterThan(50);
    const filed = await count(`email_messages m
      join email_threads t on t.workspace_id = m.workspace_id and t.id = m.thread_id and t.last_message_preview = m.preview
      join activities a on a.workspace_id = m.workspace_id and a.id = m.activity_id and a.message_id = m.id
        and a.occurred_at = m.sent_at and a.subject = m.subject
      join email_message_bodies b on b.workspace_id = m.workspace_id and b.message_id = m.id
      where m.filed_at is not null and m.direction = 'outbound'
        and array_remove(array[m.contact_id, m.deal_id, m.customer_id], null)
          @> (select array_agg(target_id) from activity_links l where l.activity_id = a.id)
        and num_nonnulls(m.contact_id, m.deal_id, m.customer_id) = (select count(*) from activity_links l where l.activity_id = a.id)
        and (select array_agg(target_id order by target_id) from activity_links l where l.activity_id = a.id)
          = (select array_agg(target_id order by target_id) from email_thread_links l where l.thread_id = t.id)
        and exists (select from email_recipients r where r.message_id = m.id and r.kind = 'to' and r.position = 0)
        and exists (select from email_events e where e.message_id = m.id and e.kind = m.state)`);
    expect(filed).toBe(messages);
    expect(await count("activities where activity_type = 'email'")).toBe(messages);
  });

  test("has sender, To and Cc as participants, lower-cased, and nobody else", async () => {
    const strangers = await count(`(
      (select thread_id, email from email_thread_participants)
      except (select thread_id, lower(sender_email) from email_messages)
      except (select m.thread_id, lower(r.email) from email_recipients r join email_messages m on m.id = r.message_id where kind <> 'bcc')
    ) strangers`);
    expect(strangers).toBe(0);
    const seats = `(select m.thread_id, lower(r.email) from email_recipients r join email_messages m on m.id = r.message_id where kind <> 'bcc') seats`;
    expect(await count("email_thread_participants")).toBe((await count(seats)) + (await count("email_messages")));
    expect(await count("email_recipients where kind = 'bcc'")).toBeGreaterThan(0);
  });

  test("reads as the send road writes it", () => {
    const previews = new Map(rows.emailMessages.map((message) => [message.id, message.preview]));
    for (const body of rows.emailMessageBodies) {
      expect(body.text).toBe(htmlToText(body.html ?? ""));
      expect(previews.get(body.messageId)).toBe(messagePreview(body.text));
    }
  });

  test("has met every fate", () => {
    const states = rows.emailMessages.map((message) => message.state);
    const times = (state: string) => states.filter((other) => other === state).length;
    expect(times("sent")).toBeGreaterThan(states.length / 2);
    expect(times("delivered")).toBeGreaterThan(1);
    expect([times("bounced"), times("unknown")]).toEqual([1, 1]);
    const refused = rows.emailRecipients.filter((recipient) => recipient.status === "refused");
    const warnings = rows.emailMessages.flatMap((message) => message.warnings ?? []);
    expect(warnings).toEqual(refused.map(({ email, response }) => ({ code: "RECIPIENT_REFUSED", email, response })));
    expect(refused).toHaveLength(1);
  });
});

describe("the rows", () => {
  test("are the same for the same moment", () => {
    expect(buildDemo(now, null)).toEqual(rows);
  });

  test.each(["2031-05-18T00:00:01.000Z", "2031-05-19T05:00:00.000Z", "2032-02-29T23:59:59.000Z"])(
    "lie in the past, whatever day it is: %s",
    (moment) => {
      const demo = buildDemo(new Date(moment), null);
      const dates = Object.values(demo).flatMap((list: object[]) =>
        list.flatMap((row) => Object.values(row).filter((value) => value instanceof Date)),
      );
      expect(Math.max(...dates.map((date) => date.getTime()))).toBeLessThan(new Date(moment).getTime());
    },
  );

  test("tell things in order: no record is younger than what happened to it", () => {
    const born = new Map([...rows.contacts, ...rows.deals, ...rows.customers].map((row) => [row.id, row.createdAt]));
    for (const { contactId, dealId, customerId, occurredAt } of rows.activityLinks) {
      const createdAt = born.get(contactId ?? dealId ?? customerId ?? "");
      expect(createdAt?.getTime()).toBeLessThanOrEqual(occurredAt.getTime());
    }
  });

  test("hold no address, and no site, that could be anybody's", () => {
    const text = JSON.stringify(rows);
    const domains = [...text.matchAll(/[\w.+-]+@([\w.-]+)|https?:\/\/([\w.-]+)/g)].map(
      ([, mail, site]) => mail ?? site,
    );
    expect(domains.length).toBeGreaterThan(100);
    expect(domains.filter((domain) => !/(\.test|\.example|^example\.com)\.?$/.test(domain ?? ""))).toEqual([]);
  });
});
