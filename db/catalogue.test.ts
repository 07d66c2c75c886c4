import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueAfter, readCatalogue } from "@/lib/architecture/catalogue/facts";
import { type Exceptions, tenancyBreaches } from "@/lib/architecture/catalogue/tenancy";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

/** Everything that stands outside the rules, and why; an entry that excepts nothing fails the test too. */
const exceptions: Exceptions = {
  schemas: {
    drizzle: "the list of migrations that ran",
    graphile_worker: "the job queue's own tables",
  },
  tables: {
    users: "a person may work in several workspaces",
    workspaces: "is the workspace",
    app_processes: "heartbeats: a process serves all workspaces",
    rate_limits: "counts callers before their workspace is known",
    sign_in_attempts: "counts passwords tried before it is known who tries them",
  },
  uniqueIndexes: {
    api_keys_hash_key: "a key is looked up before its workspace is known",
    invitations_token_key: "an invitation is looked up before its workspace is known",
  },
  unlogged: {
    rate_limits: "counters are worth nothing after a crash",
    sign_in_attempts: "counters are worth nothing after a crash",
  },
  // Rows that others point to are never deleted, so PostgreSQL itself never looks from that side.
  unindexedForeignKeys: {
    activities_created_by_fk: "no list asks by author",
    api_keys_member_fk: "a workspace has few keys",
    contacts_updated_by_fk: "no list asks by who changed a record last",
    customers_updated_by_fk: "no list asks by who changed a record last",
    deal_placements_stage_fk: "deal_placements_stage_idx finds them by the stage, which has one pipeline",
    deals_updated_by_fk: "no list asks by who changed a record last",
    email_configs_gmail_sender_fk: "a workspace has few configurations",
    email_messages_config_fk: "no list asks by configuration",
    email_messages_created_by_fk: "no list asks by author",
    email_messages_customer_fk: "the log is asked by contact and deal only",
    email_messages_gmail_connection_fk: "no list asks by mailbox",
    email_messages_sender_fk: "no list asks by sender",
    email_thread_links_contact_fk: "email_thread_links_target_idx finds them by target_id",
    email_thread_links_customer_fk: "email_thread_links_target_idx finds them by target_id",
    email_thread_links_deal_fk: "email_thread_links_target_idx finds them by target_id",
    invitations_invited_by_fk: "a workspace has few invitations",
  },
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

describe("the catalogue of a migrated database", () => {
  it("keeps every row inside its workspace", async () => {
    expect(tenancyBreaches(await readCatalogue(database.sql), exceptions)).toEqual([]);
  });

  it("is read whole", async () => {
    const names = (await readCatalogue(database.sql)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["contacts", "drizzle.__drizzle_migrations", "email_messages", "users"]),
    );
    expect(names.length).toBeGreaterThan(20);
  });
});

const own = "workspace_id uuid not null references workspaces (id)";
const key = "primary key (workspace_id, id)";
const sound = `
  create table planted (${own}, id uuid, contact_id uuid, ${key},
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id));
  create index on planted (workspace_id, contact_id)`;
const noKey = "planted: its primary key does not begin with workspace_id";
const across = (index: string) => `planted: unique index ${index} does not begin with workspace_id`;
const toWorkspace = (effect: string) =>
  `create table planted (workspace_id uuid not null references workspaces (id) ${effect}, id uuid, ${key})`;

type Planted = { guarantee: string; ddl: string; breaches: string[] };

const planted: Planted[] = [
  { guarantee: "lets pass a table that keeps the rules", ddl: sound, breaches: [] },
  {
    guarantee: "names a primary key without the workspace",
    ddl: `create table planted (${own}, id uuid primary key); create index on planted (workspace_id)`,
    breaches: [noKey, across("planted_pkey")],
  },
  {
    guarantee: "names a primary key with the workspace in second place",
    ddl: `create table planted (${own}, id uuid, primary key (id, workspace_id)); create index on planted (workspace_id)`,
    breaches: [noKey, across("planted_pkey")],
  },
  { guarantee: "names a table without a primary key", ddl: "create table planted (id uuid)", breaches: [noKey] },
  {
    guarantee: "names a foreign key that can leave the workspace",
    ddl: `create unique index planted_target on api_keys (id);
      create table planted (${own}, id uuid references api_keys (id), ${key}); create index on planted (id)`,
    breaches: [
      "api_keys: unique index planted_target does not begin with workspace_id",
      "planted: foreign key planted_id_fkey can leave the workspace",
    ],
  },
  {
    guarantee: "names a composite foreign key with the workspace in another's place",
    ddl: `create table planted (${own}, id uuid, contact_id uuid, ${key},
        foreign key (contact_id, workspace_id) references contacts (workspace_id, id));
      create index on planted (workspace_id, contact_id)`,
    breaches: ["planted: foreign key planted_contact_id_workspace_id_fkey can leave the workspace"],
  },
  {
    guarantee: "names a unique index across workspaces",
    ddl: `${sound}; create unique index planted_key on planted (contact_id, workspace_id)`,
    breaches: [across("planted_key")],
  },
  {
    guarantee: "names a unique index that begins with an expression",
    ddl: `${sound}; create unique index planted_key on planted (lower(id::text), workspace_id)`,
    breaches: [across("planted_key")],
  },
  {
    guarantee: "names a foreign key that deletes",
    ddl: toWorkspace("on delete cascade"),
    breaches: ["planted: foreign key planted_workspace_id_fkey does something on delete"],
  },
  {
    guarantee: "names a foreign key that updates",
    ddl: toWorkspace("on update cascade"),
    breaches: ["planted: foreign key planted_workspace_id_fkey does something on update"],
  },
  {
    guarantee: "names a foreign key without an index",
    ddl: "drop index deals_contact_idx",
    breaches: ["deals: foreign key deals_contact_fk has no index"],
  },
  {
    guarantee: "names a table that a crash would empty",
    ddl: "alter table email_events set unlogged",
    breaches: ["email_events: is unlogged, and would be empty after a crash"],
  },
  {
    guarantee: "names counters that cost write-ahead log",
    ddl: "alter table rate_limits set logged",
    breaches: ["rate_limits: is logged, and should not be"],
  },
  {
    guarantee: "names a table in a schema of its own",
    ddl: "create schema other; create table other.planted (id uuid)",
    breaches: ["other.planted: its primary key does not begin with workspace_id"],
  },
  {
    guarantee: "names an exception that excepts nothing",
    ddl: "drop index api_keys_hash_key",
    breaches: ["the exception for api_keys_hash_key excepts nothing"],
  },
];

describe("planted breaches", () => {
  it.each(planted)("$guarantee", async ({ ddl, breaches }) => {
    expect(tenancyBreaches(await catalogueAfter(database.sql, ddl), exceptions)).toEqual(breaches);
  });
});
