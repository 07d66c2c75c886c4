"use client";

import type { ChangeParams, ListParams } from "@/components/records/list/list-params";
import { ChoiceControl } from "./choice-control";
import { CreatedControl } from "./created-control";
import type { ListFilter } from "./list-filter";
import { RecordControl } from "./record-control";
import { TextControl } from "./text-control";

type FilterControlProps = { filter: ListFilter; params: ListParams; change: ChangeParams };

/** Where a filter is set; each change takes effect at once. */
export function FilterControl({ filter, params, change }: FilterControlProps) {
  const bind = (name: string) => ({
    value: params[name] ?? null,
    onChange: (value: string | null) => change({ [name]: value }),
  });
  switch (filter.type) {
    case "created":
      return <CreatedControl params={params} change={change} />;
    case "text":
      return <TextControl filter={filter} {...bind(filter.name)} />;
    case "record":
      return <RecordControl filter={filter} {...bind(filter.name)} />;
    case "choice":
      return <ChoiceControl filter={filter} {...bind(filter.name)} />;
  }
}
