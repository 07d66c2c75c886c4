"use client";

import { useRef, useState } from "react";
import { rowRange } from "@/lib/client/lists/row-range";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string, extend: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
};

/** Which of the rows on the page are chosen. `extend` (Shift) chooses everything since the row chosen before. */
export function useSelection(rowIds: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  // Rows of another page or filter are not chosen any more: nobody sees them.
  const ids = new Set(rowIds.filter((id) => chosen.has(id)));
  return {
    ids,
    toggle: (id, extend) => {
      const next = new Set(ids);
      const range = extend ? rowRange(rowIds, anchor.current, id) : [id];
      const isOn = !ids.has(id);
      for (const member of range) isOn ? next.add(member) : next.delete(member);
      anchor.current = id;
      setChosen(next);
    },
    toggleAll: () => setChosen(new Set(ids.size === rowIds.length ? [] : rowIds)),
    clear: () => setChosen(new Set()),
  };
}
