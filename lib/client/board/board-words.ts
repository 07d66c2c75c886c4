import type { BoardStage } from "@/lib/contracts/pipelines";
import { placeOf } from "./board-moves";

/** How a card is moved without a mouse; read out with every card. */
export const boardInstructions =
  "Press Space to pick the deal up, then the arrow keys to move it, Space to put it down, Escape to put it back. Or open its actions.";

/** Where a card is, for those who hear the board: "Proposal, 2 of 5". */
export function placeInWords(stages: readonly BoardStage[], dealId: string): string {
  const place = placeOf(stages, dealId);
  const stage = stages.find(({ id }) => id === place?.stageId);
  return place && stage ? `${stage.name}, ${place.index + 1} of ${stage.deal_count}` : "not on the board";
}
