"use client";

import { Check } from "lucide-react";
import { type DropdownMenu, Slot } from "radix-ui";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { cn } from "@/lib/client/class-names";
import { Kbd } from "./kbd";
import { useMenuParts } from "./menu-parts";
import { onDemand } from "./on-demand";

const MenuPanel = onDemand(async () => (await import("./menu-panel")).MenuPanel);

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  /** Where the focus goes when it closes; left alone, to the trigger. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

export function Menu({ trigger, align = "end", side = "bottom", className, onCloseAutoFocus, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Slot.Root
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-state={isOpen ? "open" : "closed"}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
        onPointerEnter={MenuPanel.preload}
        onFocus={MenuPanel.preload}
      >
        {trigger}
      </Slot.Root>
      {isOpen && button.current && (
        <MenuPanel
          trigger={button.current}
          align={align}
          side={side}
          className={className}
          onClose={() => setOpen(false)}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {children}
        </MenuPanel>
      )}
    </>
  );
}

const itemLook =
  "flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-disabled:pointer-events-none data-highlighted:bg-fill data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";

type MenuItemProps = ComponentProps<typeof DropdownMenu.Item> & { shortcut?: string; danger?: boolean };

export function MenuItem({ shortcut, danger, className, children, ...props }: MenuItemProps) {
  const { Item } = useMenuParts();
  return (
    <Item className={cn(itemLook, danger && "text-danger [&_svg]:text-danger", className)} {...props}>
      {/* With `asChild` the only child takes the item's place, so that nothing may stand beside it. */}
      {shortcut ? (
        <>
          {children}
          <Kbd keys={shortcut} className="ml-auto pl-4" />
        </>
      ) : (
        children
      )}
    </Item>
  );
}

/** One of several choices; the chosen one carries a tick. */
export function MenuChoice({ checked, children, ...props }: ComponentProps<typeof DropdownMenu.CheckboxItem>) {
  const { CheckboxItem } = useMenuParts();
  return (
    <CheckboxItem checked={checked ?? false} className={itemLook} {...props}>
      <span className="flex-1">{children}</span>
      <Check aria-hidden className={cn(!checked && "invisible")} />
    </CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{children}</Label>;
}

export function MenuSeparator() {
  const { Separator } = useMenuParts();
  return <Separator className="-mx-1 my-1 border-t" />;
}
