"use client";

import { Slot } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { onDemand } from "./on-demand";

const PopoverPanel = onDemand(async () => (await import("./popover-panel")).PopoverPanel);

type PopoverProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger: ReactNode;
  /** What the panel is, for screen readers. */
  label: string;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  /** Where the focus goes when it closes; left alone, to the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export function Popover(props: PopoverProps) {
  const { open, onOpenChange, trigger, label, align = "start", side = "bottom" } = props;
  const [isOpenInside, setOpenInside] = useState(false);
  const button = useRef<HTMLElement>(null);
  const isOpen = open ?? isOpenInside;
  const become = (next: boolean) => {
    setOpenInside(next);
    onOpenChange?.(next);
  };
  return (
    <>
      <Slot.Root
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-state={isOpen ? "open" : "closed"}
        onClick={() => become(!isOpen)}
        onPointerEnter={PopoverPanel.preload}
        onFocus={PopoverPanel.preload}
      >
        {trigger}
      </Slot.Root>
      {isOpen && (
        <PopoverPanel
          trigger={button}
          label={label}
          align={align}
          side={side}
          className={props.className}
          onClose={() => become(false)}
          onCloseAutoFocus={props.onCloseAutoFocus}
        >
          {props.children}
        </PopoverPanel>
      )}
    </>
  );
}
