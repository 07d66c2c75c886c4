"use client";

import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useId, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Select } from "@/components/ui/select";
import { boardInstructions } from "@/lib/client/board/board-words";
import type { BoardStage } from "@/lib/contracts/pipelines";
import { BoardCard } from "./board-card";
import { BoardColumn } from "./board-column";
import type { useBoard } from "./use-board";
import { useBoardDrag } from "./use-board-drag";
import { useCardFocus } from "./use-card-focus";
import { useCardKeys } from "./use-card-keys";
import { useShownCards } from "./use-shown-cards";

type BoardColumnsProps = { view: ReturnType<typeof useBoard>; stages: BoardStage[] };

/** The stages side by side, scrolling sideways in themselves; on phones one at a time. */
export function BoardColumns({ view, stages: all }: BoardColumnsProps) {
  const { can } = useWorkspace();
  const canMove = can("deals:write");
  const instructionsId = useId();
  const [chosen, setChosen] = useState(all[0]?.id ?? "");
  const { stages, showMore } = useShownCards(all, view.fetchMore);
  const drag = useBoardDrag(stages, view.move);
  const follow = useCardFocus();
  const keys = useCardKeys(stages, view.move, follow);
  return (
    <DndContext id={instructionsId} {...drag.context}>
      <p id={`${instructionsId}-keys`} hidden>
        {boardInstructions}
      </p>
      <p role="status" className="sr-only">
        {keys.announcement}
      </p>
      <div className="px-3 pt-3 sm:hidden">
        <Select aria-label="Stage" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {stages.map(({ id, name, deal_count: count }) => (
            <option key={id} value={id}>
              {name} ({count})
            </option>
          ))}
        </Select>
      </div>
      <section
        aria-label="Board"
        className="flex min-h-0 flex-1 gap-3 overflow-x-auto overscroll-x-contain p-3 sm:px-5"
      >
        {keys.stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            stages={all}
            isChosen={stage.id === chosen}
            dropAt={drag.place?.stageId === stage.id ? drag.place.index : null}
            draggedId={drag.dealId}
            canMove={canMove}
            keys={keys}
            instructionsId={`${instructionsId}-keys`}
            onMove={(dealId, to) => {
              follow(dealId, "menu");
              return view.move(dealId, to);
            }}
            onShowMore={() => showMore(stage.id)}
          />
        ))}
      </section>
      <DragOverlay dropAnimation={null}>{drag.deal && <BoardCard deal={drag.deal} isHeld />}</DragOverlay>
    </DndContext>
  );
}
