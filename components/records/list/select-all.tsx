"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { Selection } from "./use-selection";

/** Chooses all rows of the page, or none. */
export function SelectAll({ label, selection, total }: { label: string; selection: Selection; total: number }) {
  const chosen = selection.ids.size;
  return (
    <span className="flex size-8 items-center justify-center sm:ml-2">
      <Checkbox
        aria-label={label}
        checked={total > 0 && chosen === total}
        disabled={total === 0}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < total;
        }}
        onChange={selection.toggleAll}
      />
    </span>
  );
}
