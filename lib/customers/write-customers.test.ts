import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import { deleteContact } from "@/lib/contacts/delete-contact";
import { linkEmployer } from "@/lib/contacts/link-employer";
import { createCustomerContract, updateCustomerContract } from "@/lib/contracts/customers";
import { newId } from "@/lib/core/ids";
import { getDeal } from "@/lib/deals/get-deal";
import { addMember } from "@/lib/testing/add-member";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { bulkCustomers } from "./bulk-customers";
import { createCustomer } from "./create-customer";
import { deleteCustomer } from "./delete-customer";
import { getCustomer } from "./get-customer";
import { listCustomerContacts } from "./list-customer-contacts";
import { listCustomerDeals } from "./list-customer-deals";
import { listCustomers } from "./list-customers";
import { restoreCustomer } from "./restore-customer";
import { updateCustomer } from "./update-customer";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

async function create(body: unknown) {
  return (await createCustomer(acme.ctx, createCustomerContract.body.parse(body))).data;
}

async function update(id: string, body: unknown, ifMatch?: string) {
  const change = updateCustomerContract.body.parse(body);
  return (await updateCustomer(acme.ctx, { id, if_match: ifMatch, ...change })).data;
}

describe("a business account", () => {
  it("needs a name and nothing else, and is found by its industry", async () => {
    const made = await create({ name: " Łódź & Söhne 🏭 ", industry: "Textiles", website: "lodz.example" });
    expect(made).toMatchObject({ name: "Łódź & Söhne 🏭", website: "https://lodz.example", email: null, version: 1 });
    expect(made.public_id).toMatch(/^A-\d{3}$/);
    expect((await listCustomers(acme.ctx, { limit: 5, industry: "Textiles" })).data).toEqual([made]);
    expect((await listCustomers(acme.ctx, { limit: 5, industry: "Text" })).data).toEqual([]);
  });

  it("changes in what is named, from the version that was seen", async () => {
    const { id } = await create({ name: "Acme", industry: "Retail", phone: "+61255501234" });
    expect(await update(id, { industry: " ", phone: null }, "1")).toMatchObject({
      industry: null,
      phone: null,
      version: 2,
    });
    expect(await refusal(update(id, { name: "Other" }, "1"))).toMatchObject({
      code: "CONFLICT",
      details: { current: { id, name: "Acme", version: 2 } },
    });
  });

  it("is named after the member who changed it last", async () => {
    const { id, updated_by } = await create({ name: "Rivers" });
    expect(updated_by).toBe(acme.userId);
    const jonas = await addMember(acme, "member");
    await updateCustomer(jonas.ctx, { id, industry: "Retail" });
    expect((await getCustomer(acme.ctx, { id })).data.updated_by).toBe(jonas.userId);
  });

  it("is unknown once deleted, its deals lose its name, and all of it comes back", async () => {
    const lone = await createTestWorkspace();
    const id = lone.customerId;
    const before = (await getCustomer(lone.ctx, { id })).data;
    const nameOnDeal = async () => (await getDeal(lone.ctx, { id: lone.dealId, expand: "names" })).data.customer_name;
    await deleteCustomer(lone.ctx, { id });
    const calls = [
      getCustomer(lone.ctx, { id }),
      deleteCustomer(lone.ctx, { id }),
      listCustomerContacts(lone.ctx, { id, limit: 25 }),
      listCustomerDeals(lone.ctx, { id, limit: 25 }),
    ];
    for (const { code } of await Promise.all(calls.map(refusal))) expect(code).toBe("NOT_FOUND");
    expect(await nameOnDeal()).toBeNull();
    expect((await restoreCustomer(lone.ctx, { id })).data).toEqual({ ...before, version: 3 });
    expect(await nameOnDeal()).toBe("Client Ltd");
  });

  it("of another workspace is out of reach", async () => {
    const id = other.customerId;
    const calls = [update(id, { name: "Mine" }), deleteCustomer(acme.ctx, { id }), restoreCustomer(acme.ctx, { id })];
    for (const { code } of await Promise.all(calls.map(refusal))) expect(code).toBe("NOT_FOUND");
    const ids = [id, newId()];
    expect((await bulkCustomers(acme.ctx, { action: "delete", ids })).data).toEqual({ updated: 0, missing_ids: ids });
  });
});

describe("its people", () => {
  it("come page by page with what they are there, without those who were deleted, in three queries a page", async () => {
    const { id } = await create({ name: "Employer" });
    const people: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { data } = await createContact(acme.ctx, { first_name: `P${index}` });
      await linkEmployer(acme.ctx, { id: data.id, customer_id: id, job_title: `Job ${index}` });
      people.unshift(data.id);
    }
    await deleteContact(acme.ctx, { id: people.pop() ?? "" });
    const recorded = recordQueries(acme.ctx);
    const { data } = await listCustomerContacts(recorded.ctx, { id, limit: 1 });
    expect(data).toEqual([
      expect.objectContaining({ first_name: "P4", employment: { job_title: "Job 4", is_primary: true } }),
    ]);
    expect(recorded.queries).toHaveLength(3);
    const { forward, backward } = await walkPages((position) =>
      listCustomerContacts(acme.ctx, { id, limit: 2, ...position }),
    );
    expect(forward.flat()).toEqual(people);
    expect(backward).toEqual(forward);
  });
});

describe("its deals", () => {
  it("come with the names of those they belong to", async () => {
    const { data } = await listCustomerDeals(acme.ctx, { id: acme.customerId, limit: 25 });
    expect(data).toEqual([
      expect.objectContaining({ id: acme.dealId, contact_name: "Ada", customer_name: "Client Ltd" }),
    ]);
  });
});
