import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContactContract, updateContactContract } from "@/lib/contracts/contacts";
import { newId } from "@/lib/core/ids";
import { addMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { bulkContacts } from "./bulk-contacts";
import { createContact } from "./create-contact";
import { deleteContact } from "./delete-contact";
import { getContact } from "./get-contact";
import { linkEmployer } from "./link-employer";
import { listContactDeals } from "./list-contact-deals";
import { listContactEmployers } from "./list-contact-employers";
import { listContacts } from "./list-contacts";
import { restoreContact } from "./restore-contact";
import { unlinkEmployer } from "./unlink-employer";
import { updateContact } from "./update-contact";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

const parsed = (body: unknown) => createContactContract.body.parse(body);

async function create(body: unknown) {
  return (await createContact(acme.ctx, parsed(body))).data;
}

async function update(id: string, body: unknown, ifMatch?: string) {
  const change = updateContactContract.body.parse(body);
  return (await updateContact(acme.ctx, { id, if_match: ifMatch, ...change })).data;
}

describe("a new contact", () => {
  it("needs a first name and nothing else; everything is trimmed, and blank means none", async () => {
    const contact = await create({ first_name: "  Ada ", last_name: " ", email: "", phone: " ", notes: "\n" });
    expect(contact).toMatchObject({ first_name: "Ada", last_name: null, email: null, phone: null, notes: null });
    expect(contact).toMatchObject({ metadata: {}, version: 1 });
    expect((await getContact(acme.ctx, { id: contact.id })).data).toEqual(contact);
  });

  it.each(["n".repeat(300), "👩🏽‍🚀 Ünïcode 名前", "مرحبا بالعالم", 'O\'Brien "Bob" <b>'])(
    "keeps the name %s",
    async (name) => {
      const contact = await create({ first_name: name, last_name: name });
      expect([contact.first_name, contact.last_name]).toEqual([name, name]);
      expect((await listContacts(acme.ctx, { limit: 1, search: name.slice(0, 200) })).data).not.toEqual([]);
    },
  );

  it("takes the longest names there are, in letters of four bytes", async () => {
    const name = "𝔸".repeat(250);
    expect((await create({ first_name: name, last_name: name })).last_name).toBe(name);
  });

  it("shares an address with others: people do", async () => {
    const contact = await create({ first_name: "Twin", email: "ada@client.test" });
    expect(contact.email).toBe("ada@client.test");
  });

  it("gets the next public id, though many are made at once", async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => create({ first_name: "Many" })));
    const numbers = made.map(({ public_id }) => Number(/^C-(\d{3,})$/.exec(public_id)?.[1])).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(12);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(11);
  });
});

describe("a change", () => {
  it("is named after the member who made it, by hand or by an API key; one that changes nothing is nobody's", async () => {
    const contact = await create({ first_name: "Ada" });
    expect(contact.updated_by).toBe(acme.userId);
    const jonas = await addMember(acme, "member");
    const changed = await updateContact(jonas.ctx, { id: contact.id, city: "Paris" });
    expect(changed.data).toMatchObject({ version: 2, updated_by: jonas.userId });
    expect((await update(contact.id, { city: "Paris" })).updated_by).toBe(jonas.userId);
    expect((await getContact(acme.ctx, { id: contact.id })).data.updated_by).toBe(jonas.userId);
  });

  it("touches what it names, and null or blank text clears", async () => {
    const { id } = await create({
      first_name: "Ada",
      last_name: "L",
      email: "a@b.test",
      city: "Perth",
      metadata: { a: 1 },
    });
    const changed = await update(id, { last_name: "", email: null, job_title: "Director" });
    expect(changed).toMatchObject({
      first_name: "Ada",
      last_name: null,
      email: null,
      job_title: "Director",
      version: 2,
    });
    expect(changed).toMatchObject({ city: "Perth", metadata: { a: 1 } });
  });

  it("that says nothing new is no new version", async () => {
    const contact = await create({ first_name: "Ada", metadata: { a: [1] } });
    expect(await update(contact.id, { first_name: "Ada", metadata: { a: [1] }, email: "" })).toEqual(contact);
    expect(await update(contact.id, {})).toEqual(contact);
  });

  it("from another version is refused and shows the present record; the right one is taken in any spelling", async () => {
    const { id } = await create({ first_name: "Ada" });
    expect(await update(id, { city: "Perth" }, '"1"')).toMatchObject({ version: 2 });
    const refused = await refusal(update(id, { city: "Hobart" }, "1"));
    expect(refused).toMatchObject({ code: "CONFLICT", details: { current: { id, city: "Perth", version: 2 } } });
    expect(await update(id, { city: "Hobart" }, 'W/"2"')).toMatchObject({ city: "Hobart" });
  });

  it("two at once with one version: the second is told", async () => {
    const { id } = await create({ first_name: "Ada" });
    const results = await Promise.allSettled(["Perth", "Hobart"].map((city) => update(id, { city }, "1")));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("deleting", () => {
  it("makes a contact unknown to every call, and restoring brings it back whole", async () => {
    const contact = await create({ first_name: "Gone", email: "gone@client.test" });
    const { id } = contact;
    await deleteContact(acme.ctx, { id });
    const calls = [
      getContact(acme.ctx, { id }),
      update(id, { city: "Perth" }),
      deleteContact(acme.ctx, { id }),
      listContactDeals(acme.ctx, { id, limit: 25 }),
      listContactEmployers(acme.ctx, { id }),
      linkEmployer(acme.ctx, { id, customer_id: acme.customerId }),
      unlinkEmployer(acme.ctx, { id, customer_id: acme.customerId }),
    ];
    for (const { code } of await Promise.all(calls.map(refusal))) expect(code).toBe("NOT_FOUND");
    const { data } = await restoreContact(acme.ctx, { id });
    expect(data).toEqual({ ...contact, version: 3 });
    expect((await restoreContact(acme.ctx, { id })).data).toEqual(data);
  });

  it("reaches no other workspace", async () => {
    const id = other.contactId;
    const calls = [deleteContact(acme.ctx, { id }), restoreContact(acme.ctx, { id }), update(id, { city: "x" })];
    for (const { code } of await Promise.all(calls.map(refusal))) expect(code).toBe("NOT_FOUND");
    expect((await bulkContacts(acme.ctx, { action: "delete", ids: [id] })).data).toEqual({
      updated: 0,
      missing_ids: [id],
    });
    expect((await getContact(other.ctx, { id })).data.version).toBe(1);
  });

  it("many at once names the ids there are none for, and so does restoring them", async () => {
    const [a, b] = [await create({ first_name: "A" }), await create({ first_name: "B" })];
    const unknown = newId();
    const ids = [a.id, b.id, unknown, other.contactId];
    const missing = [unknown, other.contactId];
    expect((await bulkContacts(acme.ctx, { action: "delete", ids })).data).toEqual({
      updated: 2,
      missing_ids: missing,
    });
    expect((await bulkContacts(acme.ctx, { action: "delete", ids: [a.id] })).data.missing_ids).toEqual([a.id]);
    await restoreContact(acme.ctx, { id: a.id });
    expect((await bulkContacts(acme.ctx, { action: "restore", ids })).data).toEqual({
      updated: 1,
      missing_ids: missing,
    });
  });

  it("the same many from both sides at once never ends in a deadlock", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await create({ first_name: "X" })).id));
    const rounds = Array.from({ length: 8 }, (_, index) =>
      bulkContacts(acme.ctx, {
        action: index % 2 ? "delete" : "restore",
        ids: index % 3 ? ids : [...ids].reverse(),
      }),
    );
    await expect(Promise.all(rounds)).resolves.toHaveLength(8);
  });
});

describe("employers", () => {
  it("the first is the main one, another can become it, and there is never a second", async () => {
    const { id } = await create({ first_name: "Worker" });
    const first = await linkEmployer(acme.ctx, { id, customer_id: acme.customerId, job_title: "Clerk" });
    expect(first.data).toMatchObject({ id: acme.customerId, job_title: "Clerk", is_primary: true });
    const again = await linkEmployer(acme.ctx, { id, customer_id: acme.customerId });
    expect(again.data).toEqual(first.data);
    const changed = await linkEmployer(acme.ctx, {
      id,
      customer_id: acme.customerId,
      job_title: null,
      is_primary: false,
    });
    expect(changed.data).toMatchObject({ job_title: null, is_primary: false });
    expect((await listContactEmployers(acme.ctx, { id })).data).toHaveLength(1);
    await unlinkEmployer(acme.ctx, { id, customer_id: acme.customerId });
    expect((await listContactEmployers(acme.ctx, { id })).data).toEqual([]);
    expect(await refusal(unlinkEmployer(acme.ctx, { id, customer_id: acme.customerId }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("of another workspace are unknown", async () => {
    const linking = linkEmployer(acme.ctx, { id: acme.contactId, customer_id: other.customerId });
    const missing = [{ field: "customer_id", id: other.customerId }];
    expect(await refusal(linking)).toMatchObject({ code: "VALIDATION_ERROR", details: { missing_entities: missing } });
  });
});

describe("the deals of a contact", () => {
  it("come with the names of those they belong to", async () => {
    const { data } = await listContactDeals(acme.ctx, { id: acme.contactId, limit: 25 });
    expect(data).toEqual([
      expect.objectContaining({ id: acme.dealId, contact_name: "Ada", customer_name: "Client Ltd" }),
    ]);
  });
});
