"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ComponentProps, useState } from "react";
import { cn } from "@/lib/client/class-names";
import { currentFocus, focusContent } from "./dialog-focus";
import type { DialogProps } from "./dialog-props";
import { IconButton } from "./icon-button";

type DialogPanelProps = Omit<DialogProps, "open">;

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-4xl" };

/** An open dialog, loaded when the first one opens. */
export function DialogPanel({ onOpenChange, title, description, size = "md", footer, children }: DialogPanelProps) {
  return (
    <Primitive.Root open onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade-in bg-black/35 dark:bg-black/55" />
        <Content
          {...(!description && { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full animate-rise-in flex-col rounded-t-xl bg-raised shadow-sheet outline-none sm:top-[8vh] sm:bottom-auto sm:max-h-[84vh] sm:rounded-xl dark:border",
            widths[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="wrap-anywhere-safe font-semibold text-lg">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-0.5 text-ink-2 text-sm">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" size="icon-sm">
                <X />
              </IconButton>
            </Primitive.Close>
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>}
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</footer>}
        </Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Lives as long as the dialog is open; gives the focus back to what opened it, which need not be a trigger of ours. */
function Content(props: ComponentProps<typeof Primitive.Content>) {
  const [opener] = useState(currentFocus);
  const returnFocus = (event: Event) => {
    event.preventDefault();
    opener?.focus({ preventScroll: true });
  };
  return <Primitive.Content onOpenAutoFocus={focusContent} onCloseAutoFocus={returnFocus} {...props} />;
}
