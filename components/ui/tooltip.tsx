import { Slot } from "radix-ui";
import type { ReactNode } from "react";

type TooltipProps = {
  label: string;
  /** Keys as written on the keyboard, such as "⌘ K". */
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes attributes. It has a name of its own: the tooltip is for those who see it. */
  children: ReactNode;
};

/** Marks its child; `TooltipLayer`, which the root layout has, shows the words. A page full of them costs nothing. */
export function Tooltip({ label, shortcut, side = "top", children }: TooltipProps) {
  return (
    <Slot.Root data-tooltip={label} data-tooltip-keys={shortcut} data-tooltip-side={side}>
      {children}
    </Slot.Root>
  );
}
