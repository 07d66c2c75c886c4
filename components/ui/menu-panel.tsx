"use client";

import { DropdownMenu } from "radix-ui";
import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { cn } from "@/lib/client/class-names";
import { MenuPartsContext } from "./menu-parts";

type MenuPanelProps = {
  /** The button the menu belongs to; it gets the focus back. */
  trigger: HTMLElement;
  align: "start" | "center" | "end";
  side: "top" | "right" | "bottom" | "left";
  className: string | undefined;
  onClose: () => void;
  onCloseAutoFocus: ((event: Event) => void) | undefined;
  children: ReactNode;
};

/** What opens, loaded when a menu is first about to be opened. */
export function MenuPanel({ trigger, align, side, className, onClose, onCloseAutoFocus, children }: MenuPanelProps) {
  const returnFocus = (event: Event) => {
    onCloseAutoFocus?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    trigger.focus({ preventScroll: true });
  };
  return (
    <MenuPartsContext value={DropdownMenu}>
      <DropdownMenu.Root open onOpenChange={(open) => !open && onClose()}>
        <Anchor trigger={trigger} />
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            aria-labelledby={trigger.id}
            align={align}
            side={side}
            sideOffset={4}
            collisionPadding={8}
            onCloseAutoFocus={returnFocus}
            className={cn(
              "z-60 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-pop-in overflow-y-auto rounded-lg border bg-raised p-1 shadow-float",
              className,
            )}
          >
            {children}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </MenuPartsContext>
  );
}

/** Lies over the real button, which was there before Radix was; while the menu is open, nothing scrolls. */
function Anchor({ trigger }: { trigger: HTMLElement }) {
  const [{ top, left, width, height }] = useState(() => trigger.getBoundingClientRect());
  return createPortal(
    <DropdownMenu.Trigger asChild>
      <span aria-hidden style={{ position: "fixed", top, left, width, height, pointerEvents: "none" }} />
    </DropdownMenu.Trigger>,
    document.body,
  );
}
