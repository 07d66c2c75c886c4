"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";

type Followed = { dealId: string; part: keyof typeof parts };

/** What of a card has the focus. */
const parts = { link: "a", menu: '[aria-haspopup="menu"]' } as const;

export type FollowCard = (dealId: string, part: Followed["part"]) => void;

/** A card that goes to another column is drawn anew there, or back; the keyboard goes with it, until somebody goes elsewhere. */
export function useCardFocus(): FollowCard {
  const followed = useRef<Followed | null>(null);
  // With every drawing, because a move that was refused draws the card anew too.
  useLayoutEffect(() => {
    const { current } = followed;
    if (current && document.activeElement === document.body) focusCard(current);
  });
  useEffect(() => {
    const leave = ({ target }: Event) => {
      const isOnCard = target instanceof Element && target.closest(cardOf(followed.current?.dealId)) !== null;
      if (!isOnCard) followed.current = null;
    };
    document.addEventListener("focusin", leave);
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("focusin", leave);
      document.removeEventListener("pointerdown", leave);
    };
  }, []);
  return useCallback((dealId, part) => {
    followed.current = { dealId, part };
  }, []);
}

function focusCard({ dealId, part }: Followed): void {
  document.querySelector<HTMLElement>(`${cardOf(dealId)} ${parts[part]}`)?.focus();
}

function cardOf(dealId: string | undefined): string {
  return `[data-card="${dealId}"]`;
}
