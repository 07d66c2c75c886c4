"use client";

import { ListFilter as FilterIcon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { FilterControl } from "./filters/filter-control";
import { type ListFilter, namesOf } from "./filters/list-filter";
import type { ChangeParams, ListParams } from "./list-params";

type FilterMenuProps = { filters: readonly ListFilter[]; params: ListParams; change: ChangeParams };

/** Everything the list can be narrowed by; each change takes effect at once. */
export function FilterMenu({ filters, params, change }: FilterMenuProps) {
  return (
    <Popover
      label="Filters"
      align="end"
      className="w-80"
      trigger={
        <Button variant="ghost" aria-label="Filter">
          <FilterIcon aria-hidden />
          <span className="max-sm:hidden">Filter</span>
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {filters.map((filter) => (
          <FilterControl key={namesOf(filter).join()} filter={filter} params={params} change={change} />
        ))}
      </div>
    </Popover>
  );
}
