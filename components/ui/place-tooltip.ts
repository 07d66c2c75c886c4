type Box = { top: number; left: number; width: number; height: number };

type Size = { width: number; height: number };

export type Side = "top" | "right" | "bottom" | "left";

/** Between the tooltip and what it is about, in pixels. */
const gap = 6;

/** What stays free at the window's edges, in pixels. */
const margin = 8;

const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/** Where a tooltip goes: centred at the wanted side, at the other one where there is no room, and inside the window. */
export function placeTooltip(anchor: Box, tooltip: Size, screen: Size, wanted: Side): { top: number; left: number } {
  const side = hasRoom(anchor, tooltip, screen, wanted) ? wanted : opposite[wanted];
  const centredLeft = anchor.left + (anchor.width - tooltip.width) / 2;
  const centredTop = anchor.top + (anchor.height - tooltip.height) / 2;
  const places = {
    top: { top: anchor.top - gap - tooltip.height, left: centredLeft },
    bottom: { top: anchor.top + anchor.height + gap, left: centredLeft },
    left: { top: centredTop, left: anchor.left - gap - tooltip.width },
    right: { top: centredTop, left: anchor.left + anchor.width + gap },
  };
  const { top, left } = places[side];
  return {
    top: clamp(top, screen.height - tooltip.height - margin),
    left: clamp(left, screen.width - tooltip.width - margin),
  };
}

function hasRoom(anchor: Box, tooltip: Size, screen: Size, side: Side): boolean {
  switch (side) {
    case "top":
      return anchor.top >= tooltip.height + gap + margin;
    case "bottom":
      return screen.height - anchor.top - anchor.height >= tooltip.height + gap + margin;
    case "left":
      return anchor.left >= tooltip.width + gap + margin;
    case "right":
      return screen.width - anchor.left - anchor.width >= tooltip.width + gap + margin;
  }
}

function clamp(value: number, max: number): number {
  return Math.max(margin, Math.min(value, max));
}
