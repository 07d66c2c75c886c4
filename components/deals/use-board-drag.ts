"use client";

import {
  type DndContextProps,
  type DragEndEvent,
  type DragMoveEvent,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useState } from "react";
import { type CardPlace, placeOf } from "@/lib/client/board/board-moves";
import { dropIndex } from "@/lib/client/board/drop-index";
import type { BoardStage } from "@/lib/contracts/pipelines";

type Move = (dealId: string, to: CardPlace) => Promise<boolean>;

type Dragged = { dealId: string; place: CardPlace | null };

/** Dragging with mouse and finger: which card is held, and where it would fall. */
export function useBoardDrag(stages: readonly BoardStage[], move: Move) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A short press first, so that a finger can still scroll.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const drop = ({ active }: DragEndEvent) => {
    const dealId = String(active.id);
    const from = placeOf(stages, dealId);
    const to = dragged?.place;
    setDragged(null);
    if (to && from && !(to.stageId === from.stageId && to.index === from.index)) void move(dealId, to);
  };
  const context: Omit<DndContextProps, "children" | "id"> = {
    sensors,
    // The pointer tells the column; where it is between columns, what is held does.
    collisionDetection: (args) => {
      const under = pointerWithin(args);
      return under.length > 0 ? under : rectIntersection(args);
    },
    // The keyboard has a way of its own, with its own words.
    accessibility: { announcements: silent, screenReaderInstructions: { draggable: "" } },
    onDragStart: ({ active }) => setDragged({ dealId: String(active.id), place: null }),
    onDragMove: (event) => setDragged({ dealId: String(event.active.id), place: placeUnder(event) }),
    onDragEnd: drop,
    onDragCancel: () => setDragged(null),
  };
  const deal = stages.flatMap(({ deals }) => deals).find(({ id }) => id === dragged?.dealId) ?? null;
  return { context, deal, dealId: dragged?.dealId ?? null, place: dragged?.place ?? null };
}

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function placeUnder({ active, over }: DragMoveEvent): CardPlace | null {
  const held = active.rect.current.translated;
  if (!over || !held) return null;
  const stageId = String(over.id);
  const cards = document.querySelectorAll<HTMLElement>(`[data-stage="${stageId}"] [data-card]`);
  const middles = [...cards]
    .filter((card) => card.dataset.card !== active.id)
    .map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return top + height / 2;
    });
  return { stageId, index: dropIndex(middles, held.top + held.height / 2) };
}
