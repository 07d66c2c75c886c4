"use client";

import { Dialog } from "radix-ui";
import { Sidebar } from "./sidebar";

/** The navigation on narrow screens, loaded when it is first opened. */
export function NavigationSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade-in bg-black/35 md:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-64 animate-slide-in-left border-r shadow-sheet outline-none md:hidden"
        >
          <Dialog.Title className="sr-only">Navigation</Dialog.Title>
          <Sidebar rail={false} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
