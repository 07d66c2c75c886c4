import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactCustomers, contacts, customers } from "@/db/schema";
import { listContactsContract } from "@/lib/contracts/contacts";
import type { InputOf } from "@/lib/contracts/define";
import { newId } from "@/lib/core/ids";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { getContact } from "./get-contact";
import { listContacts } from "./list-contacts";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

let count = 100;

async function insertContact(
  values: Partial<typeof contacts.$inferInsert> = {},
  { ctx }: TestWorkspace = acme,
): Promise<string> {
  const [id, publicId] = [newId(), `C-${count++}`];
  await ctx.db.insert(contacts).values({ firstName: "Zoe", ...values, workspaceId: ctx.workspaceId, id, publicId });
  return id;
}

type Input = Partial<InputOf<typeof listContactsContract>>;

async function idsFound(input: Input): Promise<string[]> {
  const { data } = await listContacts(acme.ctx, { limit: 100, ...input });
  return data.map(({ id }) => id);
}

describe("search", () => {
  it.each([
    ["100%", "100% Wool", "100 Wool"],
    ["under_score", "under_score", "underXscore"],
    ["back\\slash", "back\\slash", "backslash"],
    ["\\%", "a\\%b", "a%b"],
    ["％", "100％ Linen", "100 Linen"],
    ["ÉCLAIR", "Émile Éclair", "Émile Clair"],
    ["szabo", "Szabó-Murray", "Szab-Murray"],
    ["brzeczy", "Brzęczyszczykiewicz", "Brzczy"],
    ["zoë", "ZOE", "Zo"],
    ["strasse", "Straße 7", "Strase"],
    ["чайков", "Пётр Чайковский", "Pyotr"],
    ["李小", "李小龙", "李大龙"],
    ["😀", "Smile 😀", "Smile 😁"],
    ["wool 100", "100 fine woollens", "fine woollens"],
  ])("%s finds “%s” and not “%s”", async (search, match, miss) => {
    const [wanted, unwanted] = [await insertContact({ firstName: match }), await insertContact({ firstName: miss })];
    const found = await idsFound({ search });
    expect(found).toContain(wanted);
    expect(found).not.toContain(unwanted);
  });

  it("looks into both names, the address and the public id, and wants every word", async () => {
    const id = await insertContact({ firstName: "Grace", lastName: "Hopper", email: "Amazing@Navy.test" });
    expect(await idsFound({ search: "hopper GRACE" })).toEqual([id]);
    expect(await idsFound({ search: "amazing@navy" })).toEqual([id]);
    expect(await idsFound({ search: `c-${count - 1}` })).toEqual([id]);
    expect(await idsFound({ search: "grace lovelace" })).toEqual([]);
  });

  it("is no filter when blank", async () => {
    expect(await idsFound({ search: "  " })).toEqual(await idsFound({}));
  });
});

describe("tenancy and deletion", () => {
  it("never shows another workspace's or a deleted contact", async () => {
    const foreign = await insertContact({}, other);
    const deleted = await insertContact({ deletedAt: new Date() });
    const found = await idsFound({});
    expect(found).toContain(acme.contactId);
    expect(found).not.toContain(foreign);
    expect(found).not.toContain(deleted);
    for (const id of [foreign, deleted, newId()]) {
      await expect(getContact(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect((await getContact(acme.ctx, { id: acme.contactId })).data).toMatchObject({
      id: acme.contactId,
      first_name: "Ada",
    });
  });

  it("filters by a deleted or foreign customer as by an unknown one", async () => {
    const gone = newId();
    const { db: tx, workspaceId } = acme.ctx;
    await tx
      .insert(customers)
      .values({ workspaceId, id: gone, publicId: "A-900", name: "Gone", deletedAt: new Date() });
    await tx.insert(contactCustomers).values({ workspaceId, contactId: acme.contactId, customerId: gone });
    for (const id of [gone, other.customerId, newId()]) expect(await idsFound({ customer_id: id })).toEqual([]);
  });
});

describe("filters", () => {
  it("source and the time of creation, whose edges are outside", async () => {
    const at = "2020-05-05T10:00:00.123Z";
    const id = await insertContact({ source: "fair", createdAt: new Date(at) });
    expect(await idsFound({ source: "fair" })).toEqual([id]);
    expect(await idsFound({ source: "fai" })).toEqual([]);
    expect(await idsFound({ created_before: "2020-05-05T12:00:00.124+02:00" })).toEqual([id]);
    expect(await idsFound({ created_before: at })).toEqual([]);
    expect(await idsFound({ source: "fair", created_after: at })).toEqual([]);
    expect(await idsFound({ source: "fair", created_after: "2020-05-05T10:00:00.122Z" })).toEqual([id]);
  });

  it("takes the times that PostgreSQL cannot read", async () => {
    expect(await idsFound({ created_before: "0000-01-01T00:00:00Z" })).toEqual([]);
    expect(await idsFound({ created_after: "9999-12-31T23:59:59-23:59" })).toEqual([]);
  });

  it("expand=employers adds them with one query more; fields leaves only what is named, and id", async () => {
    const { db: tx, workspaceId } = acme.ctx;
    const main = newId();
    await tx.insert(customers).values({ workspaceId, id: main, publicId: "A-950", name: "Zenith" });
    const contactId = await insertContact({ source: "employed" });
    await tx.insert(contactCustomers).values([
      { workspaceId, contactId, customerId: acme.customerId, jobTitle: "Adviser" },
      { workspaceId, contactId, customerId: main, isPrimary: true },
    ]);
    const query = listContactsContract.query.parse({
      source: "employed",
      fields: "last_name, email",
      expand: "employers",
    });
    const recorded = recordQueries(acme.ctx);
    const { data } = await listContacts(recorded.ctx, query);
    expect(data).toEqual([
      {
        id: contactId,
        last_name: null,
        email: null,
        employers: [
          { id: main, public_id: "A-950", name: "Zenith", job_title: null, is_primary: true },
          { id: acme.customerId, public_id: "A-001", name: "Client Ltd", job_title: "Adviser", is_primary: false },
        ],
      },
    ]);
    expect(recorded.queries).toHaveLength(2);
    expect(await idsFound({ customer_id: main })).toEqual([contactId]);
  });

  it("refuses an unknown name in fields, NUL in search", () => {
    const problems = listContactsContract.query.safeParse({ fields: "email,phon", search: "\0" }).error?.issues;
    expect(problems?.map(({ path, message }) => [path[0], message.slice(0, 12)])).toEqual([
      ["search", "must not con"],
      ["fields", "has “phon”; "],
    ]);
  });
});

const cursorOf = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

describe("sorting", () => {
  const names = ["ada b", "Ada", "ADA", "Bob", "bob c", "Åse", "z".repeat(300), "😀", `${"z".repeat(250)}a`];

  beforeAll(async () => {
    for (const [index, name] of names.entries()) {
      const [firstName = "", lastName = null] = name.split(" ");
      const at = new Date(Date.UTC(2022, 0, 1 + (index % 4)));
      await insertContact({ firstName, lastName, source: "sorting", createdAt: at, updatedAt: at });
    }
  });

  it.each(["-created_at", "created_at", "name", "-name", "-updated_at"] as const)(
    "by %s passes each contact once, forwards and backwards, over ties and names longer than an index entry",
    async (sort) => {
      const { forward, backward } = await walkPages((position) =>
        listContacts(acme.ctx, { limit: 2, source: "sorting", sort, ...position }),
      );
      expect(new Set(forward.flat()).size).toBe(names.length);
      expect(forward.flat()).toHaveLength(names.length);
      expect(backward).toEqual(forward);
    },
  );

  it("by name goes by both names, letter case aside, and -name the other way", async () => {
    const { data } = await listContacts(acme.ctx, { limit: 100, source: "sorting", sort: "name" });
    const sorted = data.map(({ first_name, last_name }) => [first_name, last_name].join(" ").trim().toLowerCase());
    expect(sorted.slice(0, 5)).toEqual(["ada", "ada", "ada b", "bob", "bob c"]);
    expect((await idsFound({ source: "sorting", sort: "-name" })).reverse()).toEqual(data.map(({ id }) => id));
  });
});

describe("paging", () => {
  it("passes each contact once, forwards and backwards, also where many were created at one moment", async () => {
    const instants = ["2021-01-01T00:00:00.001Z", "2021-01-01T00:00:00.002Z"].map((at) => new Date(at));
    for (let index = 0; index < 23; index += 1) {
      await insertContact({ source: "paging", createdAt: instants[index % 2] ?? new Date() });
    }
    const all = await idsFound({ source: "paging" });
    expect(new Set(all).size).toBe(23);
    const { forward, backward } = await walkPages((position) =>
      listContacts(acme.ctx, { limit: 5, source: "paging", ...position }),
    );
    expect(forward.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
    expect(forward.flat()).toEqual(all);
    expect(backward).toEqual(forward);
  });

  it("refuses what is not a cursor of this list", async () => {
    const { pagination } = await listContacts(acme.ctx, { limit: 1, sort: "-updated_at" });
    const ofOtherLists = [
      cursorOf("customers:-created_at", "2021-01-01T00:00:00Z", newId()),
      cursorOf("2021-01-01T00:00:00Z", newId()),
      pagination?.next_cursor ?? "",
    ];
    const cursors = ["", "x", cursorOf("contacts:-created_at", "2021-01-01", "x"), ...ofOtherLists];
    for (const after of cursors) {
      await expect(listContacts(acme.ctx, { limit: 5, after })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
        details: { fields: { after: [expect.any(String)] } },
      });
    }
    const edge = cursorOf("contacts:-created_at", "0000-01-01T00:00:00Z", newId());
    expect((await listContacts(acme.ctx, { limit: 5, after: edge })).data).toEqual([]);
  });
});
