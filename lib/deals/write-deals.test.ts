import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDealActivities } from "@/lib/activities/list-deal-activities";
import { deleteContact } from "@/lib/contacts/delete-contact";
import { createDealContract, updateDealContract } from "@/lib/contracts/deals";
import { newId } from "@/lib/core/ids";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { addMember } from "@/lib/testing/add-member";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createDeal } from "./create-deal";
import { deleteDeal } from "./delete-deal";
import { getDeal } from "./get-deal";
import { listDeals } from "./list-deals";
import { moveDeal } from "./move-deal";
import { restoreDeal } from "./restore-deal";
import { updateDeal } from "./update-deal";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

async function create(body: unknown, { ctx } = acme) {
  return (await createDeal(ctx, createDealContract.body.parse(body))).data;
}

async function update(id: string, body: unknown, ifMatch?: string) {
  const change = updateDealContract.body.parse(body);
  return (await updateDeal(acme.ctx, { id, if_match: ifMatch, ...change })).data;
}

/** A pipeline with as many stages, named A, B, C and so on. */
async function pipelineOf(stages: number, { ctx } = acme) {
  const names = [..."ABCDEFGH"].slice(0, stages);
  const given = names.map((name) => ({ name, color: "#0f766e" }));
  const { data } = await createPipeline(ctx, { name: "Sales", stages: given });
  return { pipelineId: data.id, stageIds: data.stages.map(({ id }) => id) };
}

const stageChanges = async (id: string) =>
  (await listDealActivities(acme.ctx, { id, limit: 100, activity_type: "stage_change" })).data;

describe("a new deal", () => {
  it("needs a name and nothing else, and stands nowhere while there is no pipeline", async () => {
    const lone = await createTestWorkspace();
    expect(await create({ name: " Deal " }, lone)).toMatchObject({
      name: "Deal",
      contact_id: null,
      status: "open",
      currency: "AUD",
      value: null,
      placements: [],
    });
  });

  it("stands at the end of the first pipeline's first stage, or where it is put", async () => {
    const lone = await createTestWorkspace();
    const first = await pipelineOf(2, lone);
    const second = await pipelineOf(2, lone);
    const place = async (body: object) => {
      const [placement] = (await create({ name: "Deal", ...body }, lone)).placements;
      return [placement?.pipeline_id, placement?.stage_id, placement?.position];
    };
    expect(await place({})).toEqual([first.pipelineId, first.stageIds[0], 1]);
    expect(await place({})).toEqual([first.pipelineId, first.stageIds[0], 2]);
    expect(await place({ pipeline_id: second.pipelineId })).toEqual([second.pipelineId, second.stageIds[0], 1]);
    expect(await place({ stage_id: second.stageIds[1] })).toEqual([second.pipelineId, second.stageIds[1], 1]);
  });

  it("names every reference that points to nothing, at once, and makes nothing", async () => {
    const [theirs, ours] = [await pipelineOf(1, other), await pipelineOf(1)];
    const references = {
      contact_id: newId(),
      customer_id: other.customerId,
      assigned_to: other.userId,
      pipeline_id: theirs.pipelineId,
      stage_id: ours.stageIds[0],
    };
    const before = (await listDeals(acme.ctx, { limit: 100 })).data.length;
    const err = await refusal(create({ name: "Deal", ...references }));
    const missing = Object.entries(references).map(([field, id]) => ({ field, id }));
    expect(err).toMatchObject({ code: "VALIDATION_ERROR", details: { missing_entities: missing } });
    expect((await listDeals(acme.ctx, { limit: 100 })).data).toHaveLength(before);
  });

  it("keeps money, tags and dates exactly", async () => {
    const body = {
      name: "👩‍🚀 مرحبا",
      value: 9_999_999_999_999.99,
      currency: "eur",
      tags: [{ name: "hot", color: "amber" }],
      expected_close_date: "2028-02-29",
      assigned_to: acme.userId,
      contact_id: acme.contactId,
    };
    const { id } = await create(body);
    expect((await getDeal(acme.ctx, { id, expand: "names" })).data).toMatchObject({
      ...body,
      currency: "EUR",
      tags: [{ name: "hot", color: "#b45309" }],
      contact_name: "Ada",
      customer_name: null,
      assigned_to_name: "Olive Owner",
    });
  });
});

describe("a change", () => {
  it("touches what it names; a deleted contact keeps its id and loses its name", async () => {
    const lone = await createTestWorkspace();
    const { id } = await create({ name: "Deal", contact_id: lone.contactId, value: 5 }, lone);
    await deleteContact(lone.ctx, { id: lone.contactId });
    const { data } = await updateDeal(lone.ctx, { id, value: null, status: "won" });
    expect(data).toMatchObject({ contact_id: lone.contactId, value: null, status: "won", version: 2 });
    expect((await getDeal(lone.ctx, { id, expand: "names" })).data.contact_name).toBeNull();
    const naming = updateDeal(lone.ctx, { id, contact_id: lone.contactId });
    expect(await refusal(naming)).toMatchObject({ code: "VALIDATION_ERROR" });
    expect((await updateDeal(lone.ctx, { id, contact_id: null })).data.contact_id).toBeNull();
  });

  it("is named after the member who made it, and so is a move", async () => {
    const { pipelineId, stageIds } = await pipelineOf(2);
    const { id, updated_by } = await create({ name: "Deal", pipeline_id: pipelineId });
    expect(updated_by).toBe(acme.userId);
    const jonas = await addMember(acme, "member");
    expect((await updateDeal(jonas.ctx, { id, probability: 40 })).data.updated_by).toBe(jonas.userId);
    const move = { id, pipeline_id: pipelineId, stage_id: stageIds[1] ?? "" };
    expect((await moveDeal(acme.ctx, move)).data.updated_by).toBe(acme.userId);
  });

  it("from another version is refused with the deal as it is", async () => {
    const { id } = await create({ name: "Deal" });
    await update(id, { name: "Other" }, "1");
    const err = await refusal(update(id, { name: "Third" }, "1"));
    expect(err).toMatchObject({ code: "CONFLICT", details: { current: { name: "Other", version: 2 } } });
    expect(await update(id, { name: "Other", value: null })).toMatchObject({ version: 2 });
  });
});

describe("a move", () => {
  it("to another stage is noted on the timeline with the names of that day; within a stage it is not", async () => {
    const { pipelineId, stageIds } = await pipelineOf(2);
    const { id } = await create({ name: "Deal", stage_id: stageIds[0] });
    const to = (stage: number, position?: number) =>
      moveDeal(acme.ctx, { id, pipeline_id: pipelineId, stage_id: stageIds[stage] ?? "", position });
    expect((await to(0, 7.5)).data.placements).toEqual([expect.objectContaining({ position: 7.5 })]);
    expect(await stageChanges(id)).toEqual([]);
    const { data } = await to(1);
    expect(data).toMatchObject({ version: 1, placements: [{ stage_id: stageIds[1], position: 1 }] });
    const [change, ...others] = await stageChanges(id);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      subject: "Sales: A → B",
      metadata: { pipeline_name: "Sales", from_stage: "A", to_stage: "B" },
      created_by_name: "Olive Owner",
      deal_ids: [id],
      contact_ids: [],
    });
  });

  it("into another pipeline leaves the first place as it is", async () => {
    const [first, second] = [await pipelineOf(1), await pipelineOf(1)];
    const { id } = await create({ name: "Deal", pipeline_id: first.pipelineId });
    const { data } = await moveDeal(acme.ctx, {
      id,
      pipeline_id: second.pipelineId,
      stage_id: second.stageIds[0] ?? "",
    });
    expect(data.placements.map(({ stage_id }) => stage_id)).toEqual([...first.stageIds, ...second.stageIds]);
    expect(await stageChanges(id)).toEqual([expect.objectContaining({ subject: "Added to Sales: A" })]);
  });

  it("to a stage of another pipeline, of another workspace, or of nowhere is refused", async () => {
    const [first, second, theirs] = [await pipelineOf(1), await pipelineOf(1), await pipelineOf(1, other)];
    const { id } = await create({ name: "Deal" });
    const move = (pipelineId: string, stageId = newId()) =>
      refusal(moveDeal(acme.ctx, { id, pipeline_id: pipelineId, stage_id: stageId }));
    const missing = async (...given: Parameters<typeof move>) =>
      Object(await move(...given)).details.missing_entities.map(({ field }: { field: string }) => field);
    expect(await missing(first.pipelineId, second.stageIds[0])).toEqual(["stage_id"]);
    expect(await missing(theirs.pipelineId, theirs.stageIds[0])).toEqual(["pipeline_id", "stage_id"]);
    const deal = moveDeal(acme.ctx, { id: other.dealId, pipeline_id: newId(), stage_id: newId() });
    expect(await refusal(deal)).toMatchObject({ code: "NOT_FOUND" });
  });

  it("of one deal to all stages at once ends in one of them, each change noted from where it was", async () => {
    const { pipelineId, stageIds } = await pipelineOf(6);
    const { id } = await create({ name: "Deal", stage_id: stageIds[0] });
    const moves = stageIds.slice(1).map((stage_id) => moveDeal(acme.ctx, { id, pipeline_id: pipelineId, stage_id }));
    await Promise.all(moves);
    const { placements } = (await getDeal(acme.ctx, { id })).data;
    const changes = (await stageChanges(id)).map(({ metadata }) => metadata);
    expect(placements).toHaveLength(1);
    expect(changes).toHaveLength(5);
    const came = changes.map(({ to_stage }) => to_stage);
    const left = changes.map(({ from_stage }) => from_stage);
    expect(new Set([...came, "A"])).toEqual(new Set([...left, placements[0]?.stage_name]));
  });

  it("of many deals to the end of one stage at once gives each a place of its own", async () => {
    const { pipelineId, stageIds } = await pipelineOf(2);
    const made = await Promise.all(Array.from({ length: 10 }, () => create({ name: "Deal", stage_id: stageIds[0] })));
    const moved = await Promise.all(
      made.map(({ id }) => moveDeal(acme.ctx, { id, pipeline_id: pipelineId, stage_id: stageIds[1] ?? "" })),
    );
    const positions = moved.map(({ data }) => data.placements[0]?.position);
    expect(positions.sort((a = 0, b = 0) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("between two cards works however often, and keeps the order", async () => {
    const { pipelineId, stageIds } = await pipelineOf(1);
    const [first, second, third] = [
      await create({ name: "1", stage_id: stageIds[0] }),
      await create({ name: "2", stage_id: stageIds[0] }),
      await create({ name: "3", stage_id: stageIds[0] }),
    ];
    const position = async (id: string) => (await getDeal(acme.ctx, { id })).data.placements[0]?.position ?? Number.NaN;
    for (let turn = 0; turn < 70; turn += 1) {
      const [moved, next] = turn % 2 ? [second, third] : [third, second];
      const between = ((await position(first.id)) + (await position(next.id))) / 2;
      await moveDeal(acme.ctx, {
        id: moved.id,
        pipeline_id: pipelineId,
        stage_id: stageIds[0] ?? "",
        position: between,
      });
      const [a, b, c] = await Promise.all([first.id, moved.id, next.id].map(position));
      expect([a, b, c]).toEqual([a, b, c].toSorted((x = 0, y = 0) => x - y));
      expect(new Set([a, b, c]).size).toBe(3);
    }
  });
});

describe("deleting", () => {
  it("hides a deal and its place; restoring brings both back", async () => {
    const { stageIds } = await pipelineOf(1);
    const deal = await create({ name: "Gone", stage_id: stageIds[0] });
    await deleteDeal(acme.ctx, { id: deal.id });
    expect((await listDeals(acme.ctx, { limit: 100, stage_id: stageIds[0] })).data).toEqual([]);
    expect(await refusal(deleteDeal(acme.ctx, { id: deal.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await restoreDeal(acme.ctx, { id: deal.id })).data).toEqual({ ...deal, version: 3 });
  });
});
