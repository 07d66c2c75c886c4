import type { CardPlace } from "@/lib/client/board/board-moves";
import type { BoardStage } from "@/lib/contracts/pipelines";
import type { CardKeys } from "./use-card-keys";

export type BoardColumnProps = {
  stage: BoardStage;
  /** All stages as they are, to move a card without dragging it. */
  stages: readonly BoardStage[];
  /** The one that phones show. */
  isChosen: boolean;
  /** Where the card that is held would fall; null while it is elsewhere. */
  dropAt: number | null;
  draggedId: string | null;
  canMove: boolean;
  keys: CardKeys;
  instructionsId: string;
  onMove: (dealId: string, to: CardPlace) => Promise<boolean>;
  onShowMore: () => void;
};
