"use client";

import { ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { CardPlace } from "@/lib/client/board/board-moves";
import type { NamedDeal } from "@/lib/contracts/deals";
import type { BoardStage } from "@/lib/contracts/pipelines";
import { StageDot } from "./stage-dot";

type CardMenuProps = {
  deal: NamedDeal;
  stage: BoardStage;
  stages: readonly BoardStage[];
  onMove: (dealId: string, to: CardPlace) => Promise<boolean>;
};

/** Moves a card without dragging it (WCAG 2.5.7). */
export function CardMenu({ deal, stage, stages, onMove }: CardMenuProps) {
  const index = stage.deals.findIndex(({ id }) => id === deal.id);
  const move = (stageId: string, to: number) => void onMove(deal.id, { stageId, index: to });
  // What starts on this button drags nothing.
  const hold = { onMouseDown: stop, onTouchStart: stop, onKeyDown: stop };
  return (
    <span {...hold}>
      <Menu
        trigger={
          <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${deal.name}`}>
            <Ellipsis />
          </Button>
        }
      >
        <MenuLabel>Move to…</MenuLabel>
        {stages
          .filter(({ id }) => id !== stage.id)
          .map(({ id, name, color, deals }) => (
            <MenuItem key={id} onSelect={() => move(id, deals.length)}>
              <StageDot color={color} />
              <span className="truncate" dir="auto">
                {name}
              </span>
            </MenuItem>
          ))}
        <MenuSeparator />
        <MenuItem disabled={index <= 0} onSelect={() => move(stage.id, index - 1)}>
          <ArrowUp aria-hidden />
          Up in its stage
        </MenuItem>
        <MenuItem disabled={index >= stage.deals.length - 1} onSelect={() => move(stage.id, index + 1)}>
          <ArrowDown aria-hidden />
          Down in its stage
        </MenuItem>
      </Menu>
    </span>
  );
}

function stop(event: { stopPropagation: () => void }): void {
  event.stopPropagation();
}
