import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contacts, dealPlacements, deals, pipelines, stages } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { getDeal } from "./get-deal";
import { listDeals } from "./list-deals";

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

async function insertDeal(values: Partial<typeof deals.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const { workspaceId } = acme.ctx;
  await acme.ctx.db.insert(deals).values({ name: "Deal", ...values, workspaceId, id, publicId: `D-${count++}` });
  return id;
}

type StageGiven = { pipeline: string; position: number; pipelineDeletedAt?: Date; stageDeletedAt?: Date };

async function placeDeal(dealId: string, { pipeline, position, pipelineDeletedAt, stageDeletedAt }: StageGiven) {
  const [pipelineId, stageId] = [newId(), newId()];
  const { db: tx, workspaceId } = acme.ctx;
  await tx
    .insert(pipelines)
    .values({ workspaceId, id: pipelineId, name: pipeline, position, deletedAt: pipelineDeletedAt ?? null });
  await tx.insert(stages).values({
    workspaceId,
    id: stageId,
    pipelineId,
    name: "Offer",
    color: "#00ff00",
    position: 0,
    deletedAt: stageDeletedAt ?? null,
  });
  await tx.insert(dealPlacements).values({ workspaceId, dealId, pipelineId, stageId, position: 1.5 });
  return { pipelineId, stageId };
}

async function idsFound(input: Partial<Parameters<typeof listDeals>[1]>): Promise<string[]> {
  const { data } = await listDeals(acme.ctx, { limit: 100, ...input });
  return data.map(({ id }) => id);
}

describe("placements", () => {
  it("names pipeline and stage, in the pipelines' order, without deleted ones, for a page in two queries", async () => {
    const dealId = await insertDeal({ status: "won", value: "12345678901234.56", expectedCloseDate: "2026-12-31" });
    const [second, first] = [
      await placeDeal(dealId, { pipeline: "Delivery", position: 2 }),
      await placeDeal(dealId, { pipeline: "Sales", position: 1 }),
    ];
    await placeDeal(dealId, { pipeline: "Old", position: 3, pipelineDeletedAt: new Date() });
    await placeDeal(dealId, { pipeline: "Other", position: 4, stageDeletedAt: new Date() });
    for (let index = 0; index < 5; index += 1)
      await placeDeal(await insertDeal({ status: "won" }), { pipeline: "Sales", position: 9 });

    const recorded = recordQueries(acme.ctx);
    const { data } = await listDeals(recorded.ctx, { limit: 100, status: "won" });
    expect(recorded.queries).toHaveLength(2);
    expect(data.find(({ id }) => id === dealId)).toMatchObject({
      value: 12345678901234.56,
      expected_close_date: "2026-12-31",
      placements: [
        {
          pipeline_id: first.pipelineId,
          pipeline_name: "Sales",
          stage_id: first.stageId,
          stage_name: "Offer",
          stage_color: "#00ff00",
          position: 1.5,
        },
        {
          pipeline_id: second.pipelineId,
          pipeline_name: "Delivery",
          stage_id: second.stageId,
          stage_name: "Offer",
          stage_color: "#00ff00",
          position: 1.5,
        },
      ],
    });
    expect((await getDeal(acme.ctx, { id: dealId })).data.placements).toHaveLength(2);
  });
});

describe("tenancy and deletion", () => {
  it("never shows another workspace's or a deleted deal", async () => {
    const deleted = await insertDeal({ deletedAt: new Date() });
    const found = await idsFound({});
    expect(found).toContain(acme.dealId);
    expect(found).not.toContain(deleted);
    expect(found).not.toContain(other.dealId);
    for (const id of [deleted, other.dealId, newId()]) {
      await expect(getDeal(acme.ctx, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("filters by a deleted or foreign record as by an unknown one", async () => {
    const { db: tx, workspaceId } = acme.ctx;
    const contactId = newId();
    await tx
      .insert(contacts)
      .values({ workspaceId, id: contactId, publicId: "C-9", firstName: "Gone", deletedAt: new Date() });
    await insertDeal({ contactId });
    for (const id of [contactId, other.contactId, newId()]) expect(await idsFound({ contact_id: id })).toEqual([]);
    for (const id of [other.customerId, newId()]) expect(await idsFound({ customer_id: id })).toEqual([]);
  });
});

describe("filters and paging", () => {
  it("status, contact, customer and search narrow the list, together too", async () => {
    expect(await idsFound({ contact_id: acme.contactId })).toEqual([acme.dealId]);
    expect(await idsFound({ customer_id: acme.customerId, status: "open", search: "BIG d-001" })).toEqual([
      acme.dealId,
    ]);
    expect(await idsFound({ customer_id: acme.customerId, status: "lost" })).toEqual([]);
    const id = await insertDeal({ name: "100%_sûre \\o/" });
    await insertDeal({ name: "1000 sure o" });
    expect(await idsFound({ search: "100%_ \\" })).toEqual([id]);
    expect(await idsFound({ search: "%_SURE" })).toEqual([id]);
  });

  it("passes each deal of one moment once, forwards and backwards", async () => {
    const createdAt = new Date("2021-01-01T00:00:00.001Z");
    for (let index = 0; index < 9; index += 1) await insertDeal({ status: "lost", createdAt });
    const { forward, backward } = await walkPages((position) =>
      listDeals(acme.ctx, { limit: 3, status: "lost", ...position }),
    );
    expect(forward.map((page) => page.length)).toEqual([3, 3, 3]);
    expect(forward.flat()).toEqual(await idsFound({ status: "lost" }));
    expect(backward).toEqual(forward);
  });
});
