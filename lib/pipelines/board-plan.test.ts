import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explain, recordQueries } from "@/lib/testing/recorded-queries";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { createPipeline } from "./create-pipeline";
import { getBoard } from "./get-board";

let db: TestDatabase;
let acme: TestWorkspace;
let pipelineId: string;

/** Thousands of deals in each of five stages. */
beforeAll(async () => {
  db = await createTestDatabase();
  acme = await createTestWorkspace();
  const stages = [..."ABCDE"].map((name) => ({ name, color: "#0f766e" }));
  pipelineId = (await createPipeline(acme.ctx, { name: "Sales", stages })).data.id;
  const { workspaceId } = acme.ctx;
  const { sql } = db;
  await sql`
    insert into deals (workspace_id, id, public_id, name, value)
    select ${workspaceId}, gen_random_uuid(), 'X-' || n, 'Deal ' || n, n from generate_series(1, 10000) n`;
  await sql`
    insert into deal_placements (workspace_id, deal_id, pipeline_id, stage_id, position)
    select d.workspace_id, d.id, s.pipeline_id, s.id, d.n
    from (select *, row_number() over (order by id) as n from deals where public_id like 'X-%') d
    join stages s on s.position = d.n % 5`;
  await sql`vacuum analyze`;
});

afterAll(() => db.drop());

describe("a board with thousands of deals", () => {
  it("reads for its cards the start of one index range a stage, and no more deals than it shows", async () => {
    const recorded = recordQueries(acme.ctx);
    const { data } = await getBoard(recorded.ctx, { id: pipelineId, per_stage: 20 });
    expect(data.stages.map(({ deals, deal_count }) => [deals.length, deal_count])).toEqual(Array(5).fill([20, 2000]));
    const cards = recorded.queries.find(({ sql }) => sql.includes("lateral"));
    const nodes = cards ? await explain(db.sql, cards) : [];
    const ranges = nodes.filter((node) => node["Index Name"] === "deal_placements_stage_idx");
    expect(ranges).toEqual([expect.objectContaining({ "Actual Rows": 20, "Actual Loops": 5 })]);
    for (const node of nodes.filter((entry) => entry["Relation Name"] === "deals"))
      expect(node["Actual Rows"] * node["Actual Loops"]).toBeLessThanOrEqual(100);
  });
});
