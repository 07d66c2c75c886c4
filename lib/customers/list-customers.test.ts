import { afterAll, beforeAll, expect, it } from "vitest";
import { customers } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { getCustomer } from "./get-customer";
import { listCustomers } from "./list-customers";

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

async function insertCustomer(values: Partial<typeof customers.$inferInsert>): Promise<string> {
  const id = newId();
  const { workspaceId } = acme.ctx;
  await acme.ctx.db.insert(customers).values({ name: "Ltd", ...values, workspaceId, id, publicId: `A-${count++}` });
  return id;
}

async function idsFound(input: Partial<Parameters<typeof listCustomers>[1]>): Promise<string[]> {
  const { data } = await listCustomers(acme.ctx, { limit: 100, ...input });
  return data.map(({ id }) => id);
}

it("search looks into name, address and public id, and takes wildcards for what they are", async () => {
  const id = await insertCustomer({ name: "50%_Off \\ Söhne", email: "info@soehne.test" });
  await insertCustomer({ name: "505 Off / Söhne" });
  expect(await idsFound({ search: "50%_OFF SÖHNE" })).toEqual([id]);
  expect(await idsFound({ search: "sohne off" })).toContain(id);
  expect(await idsFound({ search: "\\" })).toEqual([id]);
  expect(await idsFound({ search: "INFO@soehne" })).toEqual([id]);
  expect(await idsFound({ search: "a-100" })).toEqual([id]);
});

it("never shows another workspace's or a deleted customer", async () => {
  const deleted = await insertCustomer({ deletedAt: new Date() });
  const found = await idsFound({});
  expect(found).toContain(acme.customerId);
  expect(found).not.toContain(deleted);
  expect(found).not.toContain(other.customerId);
  for (const id of [deleted, other.customerId, newId()]) {
    await expect(getCustomer(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await getCustomer(acme.ctx, { id: acme.customerId })).data).toMatchObject({
    public_id: "A-001",
    name: "Client Ltd",
  });
});

it("pages through customers of one moment, forwards and backwards, inside the asked-for time", async () => {
  const createdAt = new Date("2021-01-01T00:00:00.001Z");
  for (let index = 0; index < 11; index += 1) await insertCustomer({ createdAt });
  const filter = { created_after: "2020-12-31T00:00:00Z", created_before: "2021-01-02T00:00:00Z" };
  const all = await idsFound(filter);
  expect(all).toHaveLength(11);
  const { forward, backward } = await walkPages((position) =>
    listCustomers(acme.ctx, { limit: 4, ...filter, ...position }),
  );
  expect(forward.flat()).toEqual(all);
  expect(backward).toEqual(forward);
});
