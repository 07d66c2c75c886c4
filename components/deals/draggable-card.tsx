"use client";

import { useDraggable } from "@dnd-kit/core";
import { cn } from "@/lib/client/class-names";
import type { NamedDeal } from "@/lib/contracts/deals";
import { BoardCard } from "./board-card";
import type { BoardColumnProps } from "./board-column-props";
import { CardMenu } from "./card-menu";

type DraggableCardProps = Omit<BoardColumnProps, "onShowMore"> & { deal: NamedDeal };

/** A card in its column: dragged by mouse or finger, carried by the keyboard, or moved from its menu. */
export function DraggableCard({
  deal,
  stage,
  stages,
  canMove,
  keys,
  instructionsId,
  draggedId,
  onMove,
}: DraggableCardProps) {
  const { setNodeRef, listeners } = useDraggable({ id: deal.id, disabled: !canMove });
  const isLifted = keys.liftedId === deal.id;
  return (
    <li
      ref={setNodeRef}
      data-card={deal.id}
      className={cn("touch-manipulation", draggedId === deal.id && "opacity-40")}
      onBlur={({ relatedTarget }) => keys.onLeave(relatedTarget)}
      {...listeners}
    >
      <BoardCard
        deal={deal}
        isHeld={isLifted}
        {...(canMove && {
          link: {
            "aria-describedby": instructionsId,
            onKeyDown: (event) => keys.onKeyDown(event, deal),
          },
          menu: <CardMenu deal={deal} stage={stage} stages={stages} onMove={onMove} />,
        })}
      />
    </li>
  );
}
