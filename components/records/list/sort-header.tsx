"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { cn } from "@/lib/client/class-names";
import type { Column } from "./list-definition";

type SortHeaderProps = {
  label: string;
  sorts: Column<unknown>["sorts"];
  /** The order that the list is in. */
  current: string;
  onSort: (sort: string) => void;
  className?: string | undefined;
};

/** A column's heading; where the column can order the list, a button that says which way it does. */
export function SortHeader({ label, sorts = [], current, onSort, className }: SortHeaderProps) {
  const at = sorts.findIndex(({ value }) => value === current);
  const next = sorts[(at + 1) % sorts.length];
  const direction = sorts[at]?.direction;
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={direction ?? (next ? "none" : undefined)}
      className={cn("h-8 border-b bg-canvas px-2 text-left font-medium text-ink-3 text-xs", className)}
    >
      {next ? (
        <button
          type="button"
          onClick={() => onSort(next.value)}
          className={cn(
            "-mx-1.5 inline-flex h-6 max-w-full items-center gap-1 rounded-sm px-1.5 hover:bg-fill hover:text-ink",
            direction && "text-ink",
          )}
        >
          <span className="truncate">{label}</span>
          {direction && <Arrow aria-hidden className="size-3 shrink-0" />}
        </button>
      ) : (
        <span className="block truncate">{label}</span>
      )}
    </th>
  );
}
