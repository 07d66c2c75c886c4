"use client";

import type { ListParams } from "@/components/records/list/list-params";
import { useRecordName } from "@/components/records/use-record-name";
import { useIsBrowser } from "@/components/ui/use-is-browser";
import { createdDays, sayDays } from "@/lib/client/lists/created-range";
import type { ChoiceFilter, ListFilter, RecordFilter } from "./list-filter";
import { useFilterChoices } from "./use-filter-choices";

/** What a filter is set to, in words. */
export function FilterValue({ filter, params }: { filter: ListFilter; params: ListParams }) {
  switch (filter.type) {
    case "created":
      return <CreatedValue params={params} />;
    case "text":
      return params[filter.name];
    case "record":
      return <RecordValue filter={filter} id={params[filter.name] ?? ""} />;
    case "choice":
      return <ChoiceValue filter={filter} value={params[filter.name] ?? ""} />;
  }
}

/** Days are the viewer's, whose zone the server does not know. */
function CreatedValue({ params }: { params: ListParams }) {
  return useIsBrowser() ? sayDays(createdDays(params)) : "…";
}

function RecordValue({ filter, id }: { filter: RecordFilter; id: string }) {
  return useRecordName(filter.kind, id);
}

function ChoiceValue({ filter, value }: { filter: ChoiceFilter; value: string }) {
  return useFilterChoices(filter.name).find((choice) => choice.value === value)?.label ?? "…";
}
