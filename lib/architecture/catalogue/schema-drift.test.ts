import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { pgTable, text } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { catalogueAfter, readCatalogue } from "./facts";
import { schemaDrift } from "./schema-drift";
import { migrationsFolder, readJournal } from "./upgrade";

const planted = { ...schema, planted: pgTable("planted", { id: text("id") }) };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

describe("schema and migrations agree", () => {
  it("leaves nothing to generate", async () => {
    expect(await generateMigration(await lastSnapshot(), generateDrizzleJson(schema))).toEqual([]);
  });

  it("would generate a table that nobody has migrated", async () => {
    const statements = await generateMigration(await lastSnapshot(), generateDrizzleJson(planted));
    expect(statements).toEqual([expect.stringContaining('CREATE TABLE "planted"')]);
  });

  it("makes the tables that the code is written against: columns, types, indexes, keys and checks", async () => {
    expect(schemaDrift(schema, await readCatalogue(database.sql))).toEqual([]);
  });

  it.each([
    ["a new column", "alter table users add planted text", ["only in the database: users column planted text"]],
    [
      "another type",
      "alter table users alter name type varchar(9)",
      [
        "only in the schema: users column name text not null",
        "only in the database: users column name charactervarying(9) not null",
      ],
    ],
    ["a lost index", "drop index contacts_email_idx", ["only in the schema: contacts index contacts_email_idx"]],
    [
      "a lost check",
      "alter table deals drop constraint deals_status_check",
      ["only in the schema: deals check deals_status_check"],
    ],
    [
      "a lost foreign key",
      "alter table deals drop constraint deals_contact_fk",
      ["only in the schema: deals foreign key deals_contact_fk"],
    ],
  ])("names %s", async (_what, ddl, drift) => {
    expect(schemaDrift(schema, await catalogueAfter(database.sql, ddl))).toEqual(drift);
  });

  it("names a table that exists in the code only", async () => {
    const drift = schemaDrift(planted, await readCatalogue(database.sql));
    expect(drift).toEqual(["only in the schema: planted column id text"]);
  });

  it("lists the migrations by their time, each with its file: Drizzle skips one older than the last it ran", async () => {
    const { entries } = await readJournal();
    const times = entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql"));
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
  });
});

async function lastSnapshot(): Promise<DrizzleSnapshotJSON> {
  const names = (await readdir(path.join(migrationsFolder, "meta"))).filter((name) => name.endsWith("_snapshot.json"));
  return JSON.parse(await readFile(path.join(migrationsFolder, "meta", names.sort().at(-1) ?? ""), "utf8"));
}
