"use client";

import { Popover } from "radix-ui";
import type { ReactNode, RefObject } from "react";
import { cn } from "@/lib/client/class-names";

type PopoverPanelProps = {
  /** The button the panel belongs to; it gets the focus back. */
  trigger: RefObject<HTMLElement | null>;
  label: string;
  align: "start" | "center" | "end";
  side: "top" | "right" | "bottom" | "left";
  className: string | undefined;
  onClose: () => void;
  onCloseAutoFocus: ((event: Event) => void) | undefined;
  children: ReactNode;
};

/** What opens, loaded when a popover is first about to be opened. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { trigger, label, align, side, className, onClose, onCloseAutoFocus, children } = props;
  const returnFocus = (event: Event) => {
    onCloseAutoFocus?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    trigger.current?.focus({ preventScroll: true });
  };
  // A press on the button closes it by itself.
  const ignoreTrigger = (event: Event) => {
    if (event.target instanceof Node && trigger.current?.contains(event.target)) event.preventDefault();
  };
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      {/* The ref is filled: nothing opens before its button is there. */}
      <Popover.Anchor virtualRef={trigger as RefObject<HTMLElement>} />
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={returnFocus}
          onPointerDownOutside={ignoreTrigger}
          className={cn(
            "z-60 w-72 animate-pop-in rounded-lg border bg-raised p-3 shadow-float outline-none",
            className,
          )}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
