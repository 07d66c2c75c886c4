"use client";

import { Download, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

type SelectionBarProps = {
  count: number;
  onExport: () => void;
  /** Null for who may not delete. */
  onDelete: (() => void) | null;
  onClear: () => void;
};

/** What can be done with the chosen rows; floats over the list's foot while there are any. */
export function SelectionBar({ count, onExport, onDelete, onClear }: SelectionBarProps) {
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-13 z-30 flex justify-center px-3">
      <p role="status" className="sr-only">
        {count > 0 && `${count} selected`}
      </p>
      {count > 0 && (
        <div
          role="toolbar"
          aria-label="Selected rows"
          className="pointer-events-auto flex h-11 animate-rise-in items-center gap-1 rounded-lg border bg-raised pr-1 pl-3 shadow-float"
        >
          <span className="tabular mr-2 whitespace-nowrap font-medium text-sm">{count} selected</span>
          <Button variant="ghost" onClick={onExport}>
            <Download aria-hidden />
            Export
          </Button>
          {onDelete && (
            <Button variant="ghost" className="text-danger hover:text-danger" onClick={onDelete}>
              <Trash2 aria-hidden />
              Delete
            </Button>
          )}
          <IconButton label="Clear selection" shortcut="Esc" onClick={onClear}>
            <X />
          </IconButton>
        </div>
      )}
    </div>
  );
}
