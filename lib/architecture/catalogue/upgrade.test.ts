import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migrate } from "@/db/migrate";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { readCatalogue } from "./facts";
import { createEmptyDatabase, migrateUpTo, readJournal, readRows } from "./upgrade";

const workspace = "00000000-0000-7000-8000-000000000001";
const user = "00000000-0000-7000-8000-000000000002";
const contact = "00000000-0000-7000-8000-000000000003";
const deal = "00000000-0000-7000-8000-000000000004";
const message = "00000000-0000-7000-8000-000000000005";

/**
 * What the product wrote while this migration was its newest: what people have when they upgrade. A migration that
 * changes how something is written gets an entry of its own; those of before stay as they were.
 */
const writtenThen: Record<string, string[]> = {
  "0000_init": [
    `insert into workspaces (id, slug, name) values ('${workspace}', 'acme', 'Acme')`,
    `insert into users (id, email, name) values ('${user}', 'olive@acme.test', 'Olive')`,
    `insert into memberships (workspace_id, user_id, role, email) values ('${workspace}', '${user}', 'owner', 'o@acme.test')`,
    `insert into contacts (workspace_id, id, public_id, first_name, email)
       values ('${workspace}', '${contact}', 'C-001', 'Zoë', 'zoe@client.test')`,
    `insert into deals (workspace_id, id, public_id, name, contact_id)
       values ('${workspace}', '${deal}', 'D-001', 'Big deal', '${contact}')`,
    `insert into email_messages (workspace_id, id, direction, state, email_type, mode, provider, message_id,
         sender_email, subject, contact_id, deal_id, idempotency_key)
       values ('${workspace}', '${message}', 'outbound', 'sent', 'send', 'company', 'smtp', '<a@acme.test>',
         'o@acme.test', 'Hello', '${contact}', '${deal}', 'key-1')`,
    "insert into rate_limits values ('key', now(), 1, now(), 1)",
  ],
};

let fresh: TestDatabase;

beforeAll(async () => {
  fresh = await createTestDatabase();
});

afterAll(async () => {
  await fresh.drop();
});

describe("an upgrade in place", () => {
  it("goes forward migration by migration, keeps every row, and ends where a new database begins", async () => {
    const old = await createEmptyDatabase(inject("serverUrl"));
    try {
      for (const { tag } of (await readJournal()).entries) {
        const before = await readRows(old.sql);
        await migrateUpTo(old.sql, tag);
        // A later version may add to a row; it loses nothing of it.
        expect(await readRows(old.sql), `after ${tag}`).toMatchObject(before);
        for (const statement of writtenThen[tag] ?? []) await old.sql.unsafe(statement);
      }
      const found = await old.sql`select search_text from contacts`;
      expect(found, "what was there before is found").toEqual([{ search_text: "zoe  zoe@client.test c-001" }]);
      expect(await migrate(old.url)).toEqual({ applied: 0 });
      expect(await readCatalogue(old.sql)).toEqual(await readCatalogue(fresh.sql));
    } finally {
      await old.drop();
    }
  });

  it("would notice a migration that loses a value", async () => {
    const before = await readRows(fresh.sql);
    await fresh.sql.unsafe(`insert into workspaces (id, slug, name) values ('${workspace}', 'acme', 'Acme')`);
    const written = await readRows(fresh.sql);
    await fresh.sql.unsafe("update workspaces set name = 'lost'");
    expect(await readRows(fresh.sql)).not.toMatchObject(written);
    await fresh.sql.unsafe("alter table workspaces drop column name cascade");
    expect(await readRows(fresh.sql)).not.toMatchObject(written);
    expect(written).not.toMatchObject(before);
  });

  it("names only migrations that exist", async () => {
    const tags = (await readJournal()).entries.map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(Object.keys(writtenThen)));
  });
});
