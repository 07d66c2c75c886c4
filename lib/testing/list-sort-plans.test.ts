import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listContacts } from "@/lib/contacts/list-contacts";
import { contactSorts } from "@/lib/contracts/contacts";
import { customerSorts } from "@/lib/contracts/customers";
import { dealSorts } from "@/lib/contracts/deals";
import { listCustomers } from "@/lib/customers/list-customers";
import { listDeals } from "@/lib/deals/list-deals";
import { explain, recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";

let db: TestDatabase;
let acme: TestWorkspace;

/** Thousands of rows in each list, many of them with one and the same value to sort by, or with none. */
beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  const { sql } = db;
  const at = sql`now() - (n % 500) * interval '1 minute'`;
  const shared = sql`${acme.ctx.workspaceId}::uuid, gen_random_uuid(), ${at}, ${at}, 'X-' || n, 'Name ' || n % 700`;
  await sql`insert into contacts (workspace_id, id, created_at, updated_at, public_id, first_name, last_name)
    select ${shared}, case when n % 3 = 0 then 'Last ' || n % 5 end from generate_series(1, 4000) n`;
  await sql`insert into customers (workspace_id, id, created_at, updated_at, public_id, name, industry)
    select ${shared}, 'Industry ' || n % 9 from generate_series(1, 4000) n`;
  await sql`insert into deals (workspace_id, id, created_at, updated_at, public_id, name, value, expected_close_date, assigned_to)
    select ${shared}, case when n % 4 > 0 then n % 300 + 0.5 end, case when n % 4 > 1 then date '2026-01-01' + n % 90 end,
      case when n % 2 = 0 then ${acme.userId}::uuid end
    from generate_series(1, 4000) n`;
  await sql`vacuum analyze`;
});

afterAll(() => db.drop());

const limit = 25;

type List = (ctx: TestWorkspace["ctx"], position: object) => ReturnType<typeof listContacts>;

const lists = [
  ...contactSorts.map((sort) => ({ table: "contacts", sort, list: sorted(listContacts, sort) })),
  ...customerSorts.map((sort) => ({ table: "customers", sort, list: sorted(listCustomers, sort) })),
  ...dealSorts.map((sort) => ({ table: "deals", sort, list: sorted(listDeals, sort) })),
];

function sorted<Sort extends string>(
  list: (ctx: TestWorkspace["ctx"], input: { limit: number; sort: Sort }) => ReturnType<typeof listContacts>,
  sort: Sort,
): List {
  return (ctx, position) => list(ctx, { limit, sort, ...position });
}

const indexOf: Record<string, string> = {
  created_at: "created_idx",
  updated_at: "updated_idx",
  name: "name_idx",
  value: "value_idx",
  expected_close_date: "close_idx",
};

describe.each(lists)("$table by $sort", ({ table, sort, list }) => {
  it("is read in the order of its index, without a sort and without more rows than it shows", async () => {
    const first = await list(acme.ctx, { limit: 100 });
    const after = first.pagination?.next_cursor ?? "";
    for (const position of [{}, { after }, { before: after }]) {
      const recorded = recordQueries(acme.ctx);
      await list(recorded.ctx, position);
      const [query] = recorded.queries;
      const nodes = query ? await explain(db.sql, query) : [];
      const index = `${table}_${indexOf[sort.replace("-", "")]}`;
      expect(nodes.flatMap((node) => node["Index Name"] ?? [])).toEqual([index]);
      expect(nodes.filter((node) => node["Node Type"].includes("Sort"))).toEqual([]);
      const [read] = nodes.filter((node) => node["Relation Name"] === table);
      expect(read).toMatchObject({ "Actual Rows": limit + 1 });
      expect(read?.["Rows Removed by Filter"] ?? 0).toBe(0);
    }
  });

  it("passes each row once, forwards and backwards", async () => {
    const { forward, backward } = await walkPages((position) => list(acme.ctx, { limit: 100, ...position }));
    expect(new Set(forward.flat()).size).toBe(4001);
    expect(forward.flat()).toHaveLength(4001);
    expect(backward).toEqual(forward);
  });
});

describe("the order itself", () => {
  it("puts deals of most value first, those without one last, and the next to close before those that never do", async () => {
    const { data: byValue } = await listDeals(acme.ctx, { limit: 100, sort: "-value" });
    const values = byValue.map(({ value }) => value ?? -1);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const { data: cheapest } = await listDeals(acme.ctx, { limit: 1, sort: "value" });
    expect(cheapest[0]?.value).toBeNull();
    const { data: closing } = await listDeals(acme.ctx, { limit: 100, sort: "expected_close_date" });
    const dates = closing.map((deal) => deal.expected_close_date ?? "9999");
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe("2026-01-01");
  });
});

describe("a filter with an index of its own", () => {
  it("the deals of one person in charge", async () => {
    const recorded = recordQueries(acme.ctx);
    await listDeals(recorded.ctx, { limit, assigned_to: acme.userId });
    const [query] = recorded.queries;
    const nodes = query ? await explain(db.sql, query) : [];
    expect(nodes.flatMap((node) => node["Index Name"] ?? [])).toEqual(["deals_assigned_idx"]);
  });
});
