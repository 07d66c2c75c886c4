import { describe, expect, it } from "vitest";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { BoardStage } from "@/lib/contracts/pipelines";
import { moveCard, placeBeside, placeOf, positionAt } from "./board-moves";

const pipelineId = "sales";

function card(id: string, stageId: string, position: number, value: number | null = 100, currency = "AUD"): NamedDeal {
  return {
    id,
    public_id: `D-${id}`,
    name: `Deal ${id}`,
    contact_id: null,
    customer_id: null,
    status: "open",
    value,
    currency,
    probability: null,
    expected_close_date: null,
    assigned_to: null,
    lead_source: null,
    tags: [],
    notes: null,
    metadata: {},
    placements: [
      {
        pipeline_id: "other",
        pipeline_name: "Other",
        stage_id: "x",
        stage_name: "X",
        stage_color: "#000000",
        position: 9,
      },
      {
        pipeline_id: pipelineId,
        pipeline_name: "Sales",
        stage_id: stageId,
        stage_name: stageId,
        stage_color: "#000000",
        position,
      },
    ],
    version: 1,
    created_at: "2026-01-01T00:00:00.000Z",
    updated_at: "2026-01-01T00:00:00.000Z",
    updated_by: null,
    contact_name: null,
    customer_name: null,
    assigned_to_name: null,
  };
}

function stage(id: string, deals: NamedDeal[], given: Partial<BoardStage> = {}): BoardStage {
  const sum = deals.reduce((total, { value }) => total + (value ?? 0), 0);
  const totals = sum > 0 ? [{ currency: "AUD", value: sum }] : [];
  return {
    id,
    name: id,
    color: "#00ff00",
    position: 0,
    deal_count: deals.length,
    totals,
    deals,
    has_more: false,
    ...given,
  };
}

const board = [
  stage("lead", [card("a", "lead", 1), card("b", "lead", 2), card("c", "lead", 3)]),
  stage("offer", [card("d", "offer", 1.5, 0.1)]),
  stage("won", []),
];

const layout = (stages: readonly BoardStage[]) => stages.map(({ deals }) => deals.map(({ id }) => id).join(""));

describe("moving a card", () => {
  it.each([
    ["down its own stage", "a", { stageId: "lead", index: 2 }, ["bca", "d", ""]],
    ["up its own stage", "c", { stageId: "lead", index: 0 }, ["cab", "d", ""]],
    ["above another stage's card", "b", { stageId: "offer", index: 0 }, ["ac", "bd", ""]],
    ["below another stage's card", "b", { stageId: "offer", index: 1 }, ["ac", "db", ""]],
    ["into an empty stage", "d", { stageId: "won", index: 0 }, ["abc", "", "d"]],
    ["onto its own place", "b", { stageId: "lead", index: 1 }, ["abc", "d", ""]],
  ])("%s", (_where, id, to, expected) => {
    expect(layout(moveCard(board, id, to))).toEqual(expected);
  });

  it("changes nothing for a card or a stage that is not there", () => {
    expect(moveCard(board, "gone", { stageId: "lead", index: 0 })).toEqual(board);
    expect(moveCard(board, "a", { stageId: "gone", index: 0 })).toEqual(board);
  });

  it("takes count and value along, to the cent, and leaves other currencies alone", () => {
    const stages = [
      stage("lead", [card("a", "lead", 1, 0.1)], { deal_count: 7, totals: [{ currency: "AUD", value: 0.3 }] }),
      stage("offer", [], { deal_count: 1, totals: [{ currency: "EUR", value: 5 }] }),
    ];
    const [lead, offer] = moveCard(stages, "a", { stageId: "offer", index: 0 });
    expect(lead).toMatchObject({ deal_count: 6, totals: [{ currency: "AUD", value: 0.2 }] });
    expect(offer).toMatchObject({
      deal_count: 2,
      totals: [
        { currency: "EUR", value: 5 },
        { currency: "AUD", value: 0.1 },
      ],
    });
  });

  it("within a stage changes neither", () => {
    const [lead] = moveCard(board, "a", { stageId: "lead", index: 2 });
    expect(lead).toMatchObject({ deal_count: 3, totals: [{ currency: "AUD", value: 300 }] });
  });

  it("writes the new place into this pipeline's placement only", () => {
    const offer = moveCard(board, "a", { stageId: "offer", index: 0 })[1];
    expect(offer?.deals[0]?.placements).toMatchObject([
      { stage_id: "x", position: 9 },
      { stage_id: "offer", stage_color: "#00ff00", position: 0.5 },
    ]);
  });
});

describe("the order value of a place", () => {
  it.each([
    ["between two", { stageId: "lead", index: 1 }, 1.5],
    ["before the first", { stageId: "lead", index: 0 }, 0],
    ["after the last", { stageId: "lead", index: 3 }, 4],
    ["alone", { stageId: "won", index: 0 }, 1],
  ])("%s", (_where, to, expected) => {
    expect(positionAt(board, "d", to)).toBe(expected);
  });

  it("does not count the card that moves", () => {
    expect(positionAt(board, "a", { stageId: "lead", index: 1 })).toBe(2.5);
  });

  it("stays above the cards that are not shown", () => {
    const stages = [
      stage("lead", [card("a", "lead", 1), card("b", "lead", 2)], { has_more: true }),
      board[1] ?? stage("offer", []),
    ];
    const position = positionAt(stages, "d", { stageId: "lead", index: 2 });
    expect(position).toBeGreaterThan(2);
    expect(position).toBeLessThan(2.01);
  });
});

describe("a step with the arrow keys", () => {
  it("goes up and down within the stage and left and right between stages, and ends at the edges", () => {
    expect(placeBeside(board, "b", "up")).toEqual({ stageId: "lead", index: 0 });
    expect(placeBeside(board, "b", "down")).toEqual({ stageId: "lead", index: 2 });
    expect(placeBeside(board, "a", "up")).toBeNull();
    expect(placeBeside(board, "c", "down")).toBeNull();
    expect(placeBeside(board, "c", "right")).toEqual({ stageId: "offer", index: 1 });
    expect(placeBeside(board, "c", "left")).toBeNull();
    expect(placeBeside(board, "gone", "left")).toBeNull();
  });

  it("there and back again leads to the same place", () => {
    const there = placeBeside(board, "a", "right");
    if (!there) throw new Error("expected a place");
    const moved = moveCard(board, "a", there);
    const back = placeBeside(moved, "a", "left");
    expect(back && layout(moveCard(moved, "a", back))).toEqual(["abc", "d", ""]);
    expect(placeOf(moved, "a")).toEqual({ stageId: "offer", index: 0 });
  });
});
