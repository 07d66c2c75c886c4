"use client";

import { ConfirmDialog } from "./confirm-dialog";

type DiscardQuestionProps = { open: boolean; onOpenChange: (open: boolean) => void; onDiscard: () => void };

/** Stands between a form that was changed and its closing. */
export function DiscardQuestion({ open, onOpenChange, onDiscard }: DiscardQuestionProps) {
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Discard what you typed?"
      description="It has not been saved."
      confirmLabel="Discard"
      danger
      onConfirm={onDiscard}
    />
  );
}
