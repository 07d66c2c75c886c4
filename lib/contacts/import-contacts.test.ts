import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importContactsContract } from "@/lib/contracts/contacts-import";
import { exportCustomers } from "@/lib/customers/export-customers";
import { importCustomers } from "@/lib/customers/import-customers";
import { listCustomers } from "@/lib/customers/list-customers";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createContact } from "./create-contact";
import { deleteContact } from "./delete-contact";
import { exportContacts } from "./export-contacts";
import { importContacts } from "./import-contacts";
import { listContacts } from "./list-contacts";

let db: TestDatabase;
let acme: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
});

beforeEach(async () => {
  acme = await createTestWorkspace();
});

afterAll(() => db.drop());

async function run(rows: Record<string, string | null>[], options: { on_duplicate?: string; dry_run?: boolean } = {}) {
  const { dry_run, ...body } = options;
  const input = importContactsContract.body.parse({ rows, ...body });
  return (await importContacts(acme.ctx, { ...input, dry_run })).data;
}

const all = async () => (await listContacts(acme.ctx, { limit: 100, sort: "created_at" })).data;
const count = async () => (await all()).length;

/** With its byte order mark, which reading as text would drop. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return Buffer.concat(chunks).toString("utf8");
}

describe("rows", () => {
  it("that are sound are written, and those that are not are told field by field", async () => {
    const result = await run([
      { first_name: " Grace ", last_name: "Hopper", email: "grace@navy.test", phone: "'+1 555 0100 200", city: "" },
      { first_name: "", email: "nobody", phone: "12", surname: "x" },
      { last_name: "Only" },
      { first_name: "Meta", metadata: '{"vip":true}', notes: "=cmd|' /C calc'!A0" },
      { first_name: "Broken", metadata: "[1]" },
    ]);
    expect(result).toMatchObject({ created: 2, updated: 0, skipped: 0, invalid: 3 });
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(["create", "invalid", "invalid", "create", "invalid"]);
    expect(result.rows[1]?.fields).toEqual({
      first_name: ["is required"],
      email: [expect.stringContaining("@")],
      phone: [expect.stringContaining("must begin with +")],
      surname: ["is not a field of a contact"],
    });
    expect(result.rows[4]?.fields).toEqual({ metadata: ["must be a JSON object"] });
    const [, grace, meta] = await all();
    expect(grace).toMatchObject({ id: result.rows[0]?.id, first_name: "Grace", phone: "+15550100200", city: null });
    expect(grace).toMatchObject({ public_id: "C-002" });
    expect(meta).toMatchObject({ metadata: { vip: true }, notes: "=cmd|' /C calc'!A0", public_id: "C-003" });
  });

  it("may have columns of any name", async () => {
    const hostile = JSON.parse('[{"first_name":"a","constructor":"x","toString":"y"}]');
    const [row] = (await run(hostile)).rows;
    const problem = ["is not a field of a contact"];
    expect(row).toMatchObject({ outcome: "invalid", fields: { constructor: problem, toString: problem } });
  });

  it("of a dry run are told just so, and nothing is written or numbered", async () => {
    const rows = [
      { first_name: "New", email: "new@x.test" },
      { first_name: "Again", email: "NEW@x.test" },
    ];
    const dry = await run(rows, { dry_run: true, on_duplicate: "update" });
    expect(dry).toMatchObject({ created: 1, updated: 1 });
    expect(dry.rows[0]).toMatchObject({ id: null, duplicate_of: null });
    expect(dry.rows[1]).toMatchObject({ id: null, duplicate_of: { id: null, name: "New", public_id: null, index: 0 } });
    expect(await count()).toBe(1);
    expect((await run(rows, { on_duplicate: "update" })).rows.map(({ outcome }) => outcome)).toEqual([
      "create",
      "update",
    ]);
    expect((await all())[1]).toMatchObject({ first_name: "Again", public_id: "C-002", version: 1 });
  });

  it("are at least one and at most five hundred, of text", () => {
    const accepts = (rows: unknown) => importContactsContract.body.safeParse({ rows }).success;
    expect(accepts([])).toBe(false);
    expect(accepts([{ first_name: 1 }])).toBe(false);
    expect(accepts(["a,b"])).toBe(false);
    expect(accepts(Array.from({ length: 500 }, () => ({ first_name: "A" })))).toBe(true);
    expect(accepts(Array.from({ length: 501 }, () => ({ first_name: "A" })))).toBe(false);
  });
});

describe("a known address, letter case aside", () => {
  const again = [{ first_name: "Augusta", email: "ADA@Client.test", city: "London" }];
  const known = () => ({ id: acme.contactId, name: "Ada", public_id: "C-001", index: null });

  it("is skipped unless told otherwise", async () => {
    expect((await run(again)).rows).toEqual([
      {
        index: 0,
        outcome: "skip",
        id: acme.contactId,
        duplicate_of: known(),
        reason: "email is the address of Ada (C-001)",
        fields: {},
      },
    ]);
    expect(await count()).toBe(1);
  });

  it("updates what the row says and leaves the rest", async () => {
    const result = await run([...again, { first_name: "Augusta Ada", email: "ada@client.test", city: " " }], {
      on_duplicate: "update",
    });
    expect(result).toMatchObject({ updated: 2, created: 0 });
    expect(await all()).toEqual([
      expect.objectContaining({
        id: acme.contactId,
        first_name: "Augusta Ada",
        city: "London",
        version: 2,
        updated_by: acme.userId,
      }),
    ]);
  });

  it("is added once more if that is wanted", async () => {
    const result = await run(again, { on_duplicate: "create" });
    expect(result.rows[0]).toMatchObject({ outcome: "create", duplicate_of: known() });
    expect(await count()).toBe(2);
  });

  it("of a deleted contact, or another workspace's, is nobody's", async () => {
    await deleteContact(acme.ctx, { id: acme.contactId });
    await createTestWorkspace();
    expect((await run(again)).rows[0]).toMatchObject({ outcome: "create", duplicate_of: null });
  });

  it("of several contacts means the oldest", async () => {
    await createContact(acme.ctx, { first_name: "Twin", email: "ada@client.test" });
    expect((await run(again)).rows[0]?.duplicate_of).toEqual(known());
  });

  it("is added once by two imports at once", async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ first_name: "P", email: `p${index}@x.test` }));
    const results = await Promise.all([run(rows), run(rows), run(rows)]);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(50);
    expect(await count()).toBe(51);
  });
});

describe("an export", () => {
  it("holds the filtered list in its order over all pages, and can be imported again", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ first_name: `N${index}`, source: "fair" }));
    await run(rows);
    await run([
      ...rows.slice(0, 20),
      { first_name: "=1+1", notes: 'a "b", c\r\nd', phone: "+61255501234", source: "fair" },
    ]);
    const { data } = await exportContacts(acme.ctx, { source: "fair", sort: "name" });
    expect(data).toMatchObject({ mimeType: "text/csv; charset=utf-8", sizeBytes: null });
    expect(data.filename).toMatch(/^contacts-\d{4}-\d\d-\d\d\.csv$/);
    const text = await textOf(data.stream);
    expect(text.startsWith("\ufeffpublic_id,first_name,")).toBe(true);
    const parsed = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
    expect(parsed).toHaveLength(521);
    expect(parsed[0]).toMatchObject({ first_name: "'=1+1", notes: 'a "b", c\r\nd', phone: "'+61255501234" });
    expect(parsed.map((row) => row.first_name).slice(1, 4)).toEqual(["N0", "N0", "N1"]);

    acme = await createTestWorkspace();
    const back = parsed
      .slice(0, 5)
      .map(({ public_id, created_at, updated_at, ...row }) => ({ ...row, last_name: "x" }));
    expect(await run(back)).toMatchObject({ created: 5, invalid: 0 });
    expect((await all())[1]).toMatchObject({ first_name: "=1+1", phone: "+61255501234" });
  });

  it("stops reading when nobody reads it any more", async () => {
    await run(Array.from({ length: 500 }, () => ({ first_name: "N" })));
    await run(Array.from({ length: 500 }, () => ({ first_name: "N" })));
    const { data } = await exportContacts(acme.ctx, {});
    const reader = data.stream.getReader();
    await reader.read();
    await expect(reader.cancel()).resolves.toBeUndefined();
  });
});

describe("business accounts", () => {
  it("are imported and exported by the same rules", async () => {
    const input = {
      rows: [
        { name: "Acme", email: "office@acme.test", website: "acme.example" },
        { name: "Acme again", email: "OFFICE@acme.test" },
        { email: "x@y.test", website: "javascript:alert(1)" },
      ],
      on_duplicate: "skip" as const,
    };
    const { data } = await importCustomers(acme.ctx, input);
    expect(data).toMatchObject({ created: 1, skipped: 1, invalid: 1 });
    expect(data.rows.map(({ reason }) => reason)).toEqual([null, "email is the address of row 0", null]);
    expect(Object.keys(data.rows[2]?.fields ?? {}).sort()).toEqual(["name", "website"]);
    const { data: listed } = await listCustomers(acme.ctx, { limit: 5, search: "acme" });
    expect(listed).toEqual([expect.objectContaining({ website: "https://acme.example", public_id: "A-002" })]);
    const text = await textOf((await exportCustomers(acme.ctx, { search: "acme" })).data.stream);
    expect(text.split("\r\n")).toHaveLength(3);
  });
});
