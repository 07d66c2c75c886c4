import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PipelineInput } from "@/lib/contracts/pipelines";
import { updatePipelineContract } from "@/lib/contracts/pipelines";
import { newId } from "@/lib/core/ids";
import { createDeal } from "@/lib/deals/create-deal";
import { deleteDeal } from "@/lib/deals/delete-deal";
import { getDeal } from "@/lib/deals/get-deal";
import { moveDeal } from "@/lib/deals/move-deal";
import { recordQueries } from "@/lib/testing/recorded-queries";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { walkPages } from "@/lib/testing/walk-pages";
import { createPipeline } from "./create-pipeline";
import { deletePipeline } from "./delete-pipeline";
import { getBoard } from "./get-board";
import { getPipeline } from "./get-pipeline";
import { listPipelines } from "./list-pipelines";
import { restorePipeline } from "./restore-pipeline";
import { updatePipeline } from "./update-pipeline";

let db: TestDatabase;
let acme: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  other = await createTestWorkspace();
});

afterAll(() => db.drop());

const stagesOf = (names: string): PipelineInput["stages"] => [...names].map((name) => ({ name, color: "#0f766e" }));

async function create(names: string, name = "Sales", { ctx } = acme) {
  return (await createPipeline(ctx, { name, stages: stagesOf(names) })).data;
}

async function update(id: string, body: unknown, ifMatch?: string) {
  const change = updatePipelineContract.body.parse(body);
  return (await updatePipeline(acme.ctx, { id, if_match: ifMatch, ...change })).data;
}

describe("stages", () => {
  it("are given whole: kept by id, new without, gone when left out, in the order given", async () => {
    const pipeline = await create("ABC");
    const [a, b, c] = pipeline.stages;
    const stages = [
      { id: c?.id, name: "C2", color: "violet" },
      { name: "N", color: "#ABCDEF" },
      { id: a?.id, name: "A", color: "red" },
    ];
    const changed = await update(pipeline.id, { stages }, "1");
    expect(changed).toMatchObject({
      version: 2,
      stages: [
        { id: c?.id, name: "C2", color: "#7c3aed", position: 0 },
        { name: "N", color: "#abcdef", position: 1 },
        { id: a?.id, name: "A", position: 2 },
      ],
    });
    expect(changed.stages.map(({ id }) => id)).not.toContain(b?.id);
    const back = update(pipeline.id, { stages: [{ id: b?.id, name: "B", color: "red" }] });
    const missing = [{ field: "stages[0].id", id: b?.id }];
    expect(await refusal(back)).toMatchObject({ code: "VALIDATION_ERROR", details: { missing_entities: missing } });
  });

  it("that hold live deals cannot be left out; empty ones and those of deleted deals can", async () => {
    const pipeline = await create("AB");
    const [a, b] = pipeline.stages;
    const { data } = await createDeal(acme.ctx, { name: "Deal", stage_id: b?.id });
    const withoutB = { stages: [{ id: a?.id, name: "A", color: "red" }] };
    expect(await refusal(update(pipeline.id, withoutB))).toMatchObject({
      code: "CONFLICT",
      message: "The stage “B” still holds 1 deal.",
      details: { stages: [{ id: b?.id, name: "B", deal_count: 1 }] },
    });
    expect((await getPipeline(acme.ctx, { id: pipeline.id })).data).toEqual(pipeline);
    await deleteDeal(acme.ctx, { id: data.id });
    expect((await update(pipeline.id, withoutB)).stages).toHaveLength(1);
  });

  it("named twice, or another pipeline's, are refused", async () => {
    const [mine, theirs] = [await create("A"), await create("A", "Sales", other)];
    const stage = { id: mine.stages[0]?.id, name: "A", color: "red" };
    expect(await refusal(update(mine.id, { stages: [stage, stage] }))).toMatchObject({ code: "VALIDATION_ERROR" });
    const foreign = { ...stage, id: theirs.stages[0]?.id };
    expect(await refusal(update(mine.id, { stages: [foreign] }))).toMatchObject({ code: "VALIDATION_ERROR" });
    expect(await refusal(update(theirs.id, { name: "Mine" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(updatePipelineContract.body.safeParse({ stages: [] }).success).toBe(false);
  });

  it("a card that comes while its stage goes is either in time or refused, never lost", async () => {
    for (let round = 0; round < 5; round += 1) {
      const pipeline = await create("AB");
      const [a, b] = pipeline.stages;
      const { data: deal } = await createDeal(acme.ctx, { name: "Deal", stage_id: a?.id });
      const [moved, left] = await Promise.allSettled([
        moveDeal(acme.ctx, { id: deal.id, pipeline_id: pipeline.id, stage_id: b?.id ?? "" }),
        update(pipeline.id, { stages: [{ id: a?.id, name: "A", color: "red" }] }),
      ]);
      expect([moved.status, left.status].sort()).toEqual(["fulfilled", "rejected"]);
      expect((await getDeal(acme.ctx, { id: deal.id })).data.placements).toHaveLength(1);
    }
  });
});

describe("pipelines", () => {
  it("come in their order, page by page, without deleted ones, which come back whole with their deals' places", async () => {
    const lone = await createTestWorkspace();
    const made = [];
    for (const name of ["1", "2", "3", "4", "5"]) made.push(await create("AB", name, lone));
    const { forward, backward } = await walkPages((position) => listPipelines(lone.ctx, { limit: 2, ...position }));
    expect(forward.flat()).toEqual(made.map(({ id }) => id));
    expect(backward).toEqual(forward);
    const { data: deal } = await createDeal(lone.ctx, { name: "Deal" });
    const id = made[0]?.id ?? "";
    await deletePipeline(lone.ctx, { id });
    expect((await getDeal(lone.ctx, { id: deal.id })).data.placements).toEqual([]);
    expect((await listPipelines(lone.ctx, { limit: 25 })).data).toHaveLength(4);
    expect(await refusal(getPipeline(lone.ctx, { id }))).toMatchObject({ code: "NOT_FOUND" });
    expect((await restorePipeline(lone.ctx, { id })).data).toEqual({ ...made[0], version: 3 });
    expect((await getDeal(lone.ctx, { id: deal.id })).data).toEqual(deal);
  });
});

describe("the board", () => {
  it("shows each stage's first cards in order, counts and sums all of them, in six queries", async () => {
    const pipeline = await create("ABC");
    const [a, b] = pipeline.stages;
    const add = (name: string, value: number | null, currency?: string, stage = a) =>
      createDeal(acme.ctx, { name, value, currency, stage_id: stage?.id, contact_id: acme.contactId });
    await add("first", 10.5);
    await add("second", 20, "EUR");
    await add("third", 0.25);
    await add("other", null, undefined, b);
    const { data: gone } = await add("gone", 1000);
    await deleteDeal(acme.ctx, { id: gone.id });
    const recorded = recordQueries(acme.ctx);
    const { data } = await getBoard(recorded.ctx, { id: pipeline.id, per_stage: 2 });
    expect(recorded.queries.length).toBeLessThanOrEqual(6);
    expect(data.stages.map(({ deals }) => deals.map(({ name }) => name))).toEqual([["first", "second"], ["other"], []]);
    expect(data.stages[0]).toMatchObject({
      deal_count: 3,
      has_more: true,
      totals: [
        { currency: "EUR", value: 20 },
        { currency: "AUD", value: 10.75 },
      ],
    });
    expect(data.stages[1]).toMatchObject({ deal_count: 1, has_more: false, totals: [] });
    expect(data.stages[0]?.deals[0]).toMatchObject({ contact_name: "Ada", customer_name: null });
    expect(data.pipeline).toEqual(pipeline);
  });

  it("is narrowed by words and status, in cards, counts and sums alike", async () => {
    const pipeline = await create("A");
    for (const name of ["red wool", "blue wool", "red silk"])
      await createDeal(acme.ctx, {
        name,
        value: 1,
        stage_id: pipeline.stages[0]?.id,
        status: name === "red wool" ? "won" : "open",
      });
    const board = async (filter: object) =>
      (await getBoard(acme.ctx, { id: pipeline.id, per_stage: 50, ...filter })).data.stages[0];
    expect(await board({ search: "WOOL" })).toMatchObject({ deal_count: 2, totals: [{ value: 2 }] });
    expect((await board({ search: "wool", status: "open" }))?.deals.map(({ name }) => name)).toEqual(["blue wool"]);
  });

  it("of another workspace, or of nothing, is unknown", async () => {
    const theirs = await create("A", "Sales", other);
    for (const id of [theirs.id, newId()])
      expect(await refusal(getBoard(acme.ctx, { id, per_stage: 50 }))).toMatchObject({ code: "NOT_FOUND" });
  });
});
