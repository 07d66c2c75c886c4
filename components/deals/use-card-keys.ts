"use client";

import { type KeyboardEvent, useState } from "react";
import { type CardPlace, type Direction, moveCard, placeBeside, placeOf } from "@/lib/client/board/board-moves";
import { placeInWords } from "@/lib/client/board/board-words";
import { shortened } from "@/lib/client/records/shortened";
import type { BoardStage } from "@/lib/contracts/pipelines";
import type { FollowCard } from "./use-card-focus";

type Move = (dealId: string, to: CardPlace) => Promise<boolean>;

type Lifted = { dealId: string; name: string; place: CardPlace };

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export type CardKeys = ReturnType<typeof useCardKeys>;

/** Moving a card with the keyboard: Space lifts it, arrows carry it, Space puts it down, Esc puts it back. */
export function useCardKeys(stages: BoardStage[], move: Move, follow: FollowCard) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [announcement, announce] = useState("");
  const shown = lifted ? moveCard(stages, lifted.dealId, lifted.place) : stages;

  const lift = (dealId: string, name: string) => {
    const place = placeOf(stages, dealId);
    if (!place) return;
    follow(dealId, "link");
    setLifted({ dealId, name: shortened(name), place });
    announce(`Picked up ${shortened(name)}. ${placeInWords(stages, dealId)}.`);
  };
  const carry = (held: Lifted, direction: Direction) => {
    const place = placeBeside(shown, held.dealId, direction);
    if (!place) return announce("That is the edge of the board.");
    setLifted({ ...held, place });
    announce(`${placeInWords(moveCard(stages, held.dealId, place), held.dealId)}.`);
  };
  const putDown = async ({ dealId, name, place }: Lifted) => {
    const from = placeOf(stages, dealId);
    setLifted(null);
    announce(`Put down ${name}. ${placeInWords(shown, dealId)}.`);
    if (from && (from.stageId !== place.stageId || from.index !== place.index) && !(await move(dealId, place))) {
      announce(`${name} could not be moved and is back in its place.`);
    }
  };
  const putBack = ({ name, dealId }: Lifted) => {
    setLifted(null);
    announce(`${name} is back in its place. ${placeInWords(stages, dealId)}.`);
  };

  const withHeld = (held: Lifted, key: string): (() => void) | null => {
    const direction = arrows[key];
    if (direction) return () => carry(held, direction);
    if (key === " " || key === "Enter") return () => void putDown(held);
    return key === "Escape" ? () => putBack(held) : null;
  };
  const onKeyDown = (event: KeyboardEvent, { id, name }: { id: string; name: string }) => {
    const pickUp = event.key === " " ? () => lift(id, name) : null;
    const act = lifted?.dealId === id ? withHeld(lifted, event.key) : pickUp;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  /** Going elsewhere leaves the card where it was. */
  const onLeave = (to: EventTarget | null) => {
    const stays = to instanceof Element && to.closest(`[data-card="${lifted?.dealId}"]`) !== null;
    if (lifted && to !== null && !stays) putBack(lifted);
  };
  return { stages: shown, liftedId: lifted?.dealId ?? null, announcement, onKeyDown, onLeave };
}
