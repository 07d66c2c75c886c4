import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listContacts } from "@/lib/contacts/list-contacts";
import { listCustomers } from "@/lib/customers/list-customers";
import { listDeals } from "@/lib/deals/list-deals";
import { listEmailLogs } from "@/lib/email/logs/list-email-logs";
import { explain, recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let db: TestDatabase;
let acme: TestWorkspace;

/** Thousands of rows in each list, three to a moment, one of them with a rare name. */
beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  const { sql } = db;
  const { workspaceId } = acme.ctx;
  const shared = sql`${workspaceId}::uuid, gen_random_uuid(), now() - (n / 3) * interval '1 minute', 'X-' || n`;
  const name = sql`case n when 2500 then 'Quixote' else 'Name ' || md5(n::text) end`;
  await sql`insert into contacts (workspace_id, id, created_at, public_id, first_name)
    select ${shared}, ${name} from generate_series(1, 5000) n`;
  await sql`insert into customers (workspace_id, id, created_at, public_id, name)
    select ${shared}, ${name} from generate_series(1, 5000) n`;
  await sql`insert into deals (workspace_id, id, created_at, public_id, name, contact_id)
    select ${shared}, ${name}, case when n % 2 = 0 then ${acme.contactId}::uuid end from generate_series(1, 5000) n`;
  await sql`
    insert into email_messages (workspace_id, id, created_at, message_id, direction, state, email_type, mode, provider, sender_email,
      subject, idempotency_key, contact_id)
    select ${shared}, 'outbound', 'sent', 'send', 'company', 'smtp', 'a@acme.test', 'Hi', 'key-' || n,
      case when n % 2 = 0 then ${acme.contactId}::uuid end
    from generate_series(1, 5000) n`;
  await sql`vacuum analyze`;
});

afterAll(() => db.drop());

const limit = 25;

/** What a list's first query does to its table. */
async function planOf(list: (ctx: TestWorkspace["ctx"]) => Promise<unknown>, table: string) {
  const recorded = recordQueries(acme.ctx);
  await list(recorded.ctx);
  const [query] = recorded.queries;
  if (!query) throw new Error("no query was recorded");
  const nodes = await explain(db.sql, query);
  const sorts = nodes.filter((node) => node["Node Type"].includes("Sort")).length;
  return {
    nodes,
    sorts,
    indexes: nodes.flatMap((node) => node["Index Name"] ?? []),
    read: nodes.filter((node) => node["Relation Name"] === table),
  };
}

describe.each([
  ["contacts", "contacts_created_idx", listContacts],
  ["customers", "customers_created_idx", listCustomers],
  ["deals", "deals_created_idx", listDeals],
  ["email_messages", "email_messages_list_idx", listEmailLogs],
] as const)("a page of %s", (table, index, list) => {
  it("is read in the order of its index, without a sort and without more rows than it shows", async () => {
    const after = (await list(acme.ctx, { limit: 100 })).pagination?.next_cursor ?? "";
    for (const position of [{}, { after }, { before: after }]) {
      const { sorts, indexes, read } = await planOf((ctx) => list(ctx, { limit, ...position }), table);
      expect({ sorts, indexes }).toEqual({ sorts: 0, indexes: [index] });
      expect(read).toEqual([expect.objectContaining({ "Actual Rows": limit + 1 })]);
      expect(read[0]?.["Rows Removed by Filter"] ?? 0).toBe(0);
    }
  });
});

const searched = [
  ["contacts", "contacts_search_idx", listContacts],
  ["customers", "customers_search_idx", listCustomers],
  ["deals", "deals_search_idx", listDeals],
] as const;

describe("a filter with an index of its own", () => {
  it.each(searched)("search in %s goes through %s", async (table, index, list) => {
    const { indexes } = await planOf((ctx) => list(ctx, { limit, search: "quixote" }), table);
    expect(indexes).toContain(index);
    expect((await list(acme.ctx, { limit, search: "quixote" })).data).toHaveLength(1);
  });

  it.each(searched)("search for common words in %s folds no text while it reads", async (table, _index, list) => {
    const { nodes, read } = await planOf((ctx) => list(ctx, { limit, search: "name 1a" }), table);
    expect(read.length).toBeGreaterThan(0);
    expect(JSON.stringify(nodes)).not.toContain("search_fold");
  });

  it("the deals and the messages of a contact", async () => {
    const ofContact = { limit, contact_id: acme.contactId };
    const deals = await planOf((ctx) => listDeals(ctx, ofContact), "deals");
    expect(deals).toMatchObject({ sorts: 0, indexes: expect.arrayContaining(["deals_contact_idx"]) });
    const messages = await planOf((ctx) => listEmailLogs(ctx, ofContact), "email_messages");
    expect(messages).toMatchObject({ sorts: 0, indexes: expect.arrayContaining(["email_messages_contact_idx"]) });
  });

  it("an Idempotency-Key", async () => {
    const { indexes } = await planOf(
      (ctx) => listEmailLogs(ctx, { limit, idempotency_key: "key-77" }),
      "email_messages",
    );
    expect(indexes.sort()).toEqual(["email_messages_idempotency_key", "email_messages_released_key_idx"]);
  });
});
