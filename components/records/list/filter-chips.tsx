"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FilterValue } from "./filters/filter-value";
import { isActive, type ListFilter, without } from "./filters/list-filter";
import type { ChangeParams, ListParams } from "./list-params";

type FilterChipsProps = { filters: readonly ListFilter[]; params: ListParams; change: ChangeParams };

/** What the list is narrowed by at the moment; each can be taken away. */
export function FilterChips({ filters, params, change }: FilterChipsProps) {
  const active = filters.filter((filter) => isActive(filter, params));
  if (active.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-1.5 border-b bg-surface px-3 py-1.5 sm:px-5">
      {active.map((filter) => (
        <li
          key={filter.label}
          className="flex h-7 min-w-0 max-w-full items-center rounded-md border bg-canvas pl-2 text-xs"
        >
          <span className="min-w-0 truncate">
            <span className="text-ink-3">{filter.label}</span>{" "}
            <span dir="auto" className="font-medium">
              <FilterValue filter={filter} params={params} />
            </span>
          </span>
          <button
            type="button"
            aria-label={`Remove filter ${filter.label}`}
            className="flex size-7 shrink-0 items-center justify-center text-ink-3 hover:text-ink"
            onClick={() => change(without([filter]))}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Button variant="ghost" size="sm" onClick={() => change(without(active))}>
            Clear filters
          </Button>
        </li>
      )}
    </ul>
  );
}
