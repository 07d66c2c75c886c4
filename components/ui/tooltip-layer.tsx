"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Kbd } from "./kbd";
import { placeTooltip } from "./place-tooltip";
import { type ShownTooltip, watchTooltips } from "./watch-tooltips";

/** The one tooltip of the page, shown for whatever `Tooltip` has marked. */
export function TooltipLayer() {
  const [shown, setShown] = useState<ShownTooltip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watchTooltips(setShown), []);
  useLayoutEffect(() => {
    if (!shown || !box.current) return;
    const screen = { width: window.innerWidth, height: window.innerHeight };
    const size = { width: box.current.offsetWidth, height: box.current.offsetHeight };
    const { top, left } = placeTooltip(shown.anchor.getBoundingClientRect(), size, screen, shown.side);
    box.current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      // The button's own name says the same to those who do not see it.
      aria-hidden
      data-tooltip-box
      className="fixed top-0 left-0 z-70 flex max-w-72 animate-fade-in items-center gap-2 rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-float"
    >
      {shown.label}
      {shown.keys && <Kbd keys={shown.keys} inverted />}
    </div>
  );
}
