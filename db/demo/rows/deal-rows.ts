import { publicId } from "../../public-id";
import type { PersonKey } from "../data/people";
import { tags } from "../data/tags";
import { dealStatus } from "../deal-status";
import type { StoryDeal } from "../story/story";
import type { TimedStory } from "../story/time-story";
import type { Book } from "./book";
import type { DemoRows } from "./demo-rows";
import type { Board, PlacedStage } from "./pipeline-rows";
import { dayMs, minutesAfter, type World } from "./world";

/** Where a deal came from and went to in one pipeline; `from` is null when it entered. */
export type Move = { at: Date; by: PersonKey; from: PlacedStage | null; to: PlacedStage };

export type BuiltDeal = { row: DemoRows["deals"][number]; moves: Move[]; createdAt: Date };

/** A story that is about a deal. */
export type DealStory = TimedStory & { deal: StoryDeal };

/** A story's deal and its way through the pipelines. `number` is that of its public id. */
export function dealRow(world: World, story: DealStory, number: number, book: Book, board: Board): BuiltDeal {
  const { deal } = story;
  const createdAt = minutesAfter(story.begin, -10);
  const moves = movesOf(story, board, createdAt);
  const changes = moves.slice(1);
  const stage = lastStage(moves, board.firstStage(deal.pipeline).pipelineId);
  const status = dealStatus(stage.to.name);
  const row = {
    workspaceId: world.workspaceId,
    id: world.makeId(createdAt),
    publicId: publicId("deal", number),
    name: deal.name,
    contactId: story.contact === null ? null : book.contact(story.contact).id,
    customerId: story.customer === null ? null : book.customer(story.customer).id,
    status,
    value: deal.value === null ? null : deal.value.toFixed(2),
    currency: deal.currency,
    probability: stage.to.probability,
    expectedCloseDate: status === "open" ? dateFromNow(world.now, deal.closesInDays) : isoDate(stage.at),
    assignedTo: book.userId(story.owner),
    leadSource: deal.leadSource,
    tags: deal.tags.map((name) => ({ name, color: tags[name] })),
    notes: deal.notes ?? null,
    createdAt,
    updatedAt: changes.at(-1)?.at ?? createdAt,
  };
  return { row, moves, createdAt };
}

/** Where deals stand now, each stage in the order in which they came. */
export function placementRows(world: World, deals: readonly BuiltDeal[]): DemoRows["dealPlacements"] {
  const current = deals.flatMap(({ row, moves }) => {
    const last = new Map(moves.map((move) => [move.to.pipelineId, move]));
    return [...last.values()].map((move) => ({ dealId: row.id, move }));
  });
  current.sort((a, b) => a.move.at.getTime() - b.move.at.getTime());
  const taken = new Map<string, number>();
  return current.map(({ dealId, move }) => {
    const position = (taken.get(move.to.stageId) ?? 0) + 1;
    taken.set(move.to.stageId, position);
    const { pipelineId, stageId } = move.to;
    return { workspaceId: world.workspaceId, dealId, pipelineId, stageId, position, enteredAt: move.at };
  });
}

function movesOf(story: DealStory, board: Board, createdAt: Date): Move[] {
  const moves: Move[] = [{ at: createdAt, by: story.owner, from: null, to: board.firstStage(story.deal.pipeline) }];
  for (const event of story.events) {
    if (event.kind !== "stage") continue;
    const to = board.stage(event.pipeline ?? story.deal.pipeline, event.subject);
    const from = moves.findLast((move) => move.to.pipelineId === to.pipelineId)?.to ?? null;
    moves.push({ at: event.at, by: event.by ?? story.owner, from, to });
  }
  return moves;
}

function lastStage(moves: readonly Move[], pipelineId: string): Move {
  const last = moves.findLast((move) => move.to.pipelineId === pipelineId);
  if (!last) throw new Error("A deal stands in its first pipeline from the beginning.");
  return last;
}

function dateFromNow(now: Date, days: number | null): string | null {
  return days === null ? null : isoDate(new Date(now.getTime() + days * dayMs));
}

function isoDate(at: Date): string {
  return at.toISOString().slice(0, 10);
}
