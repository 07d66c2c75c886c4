"use client";

import type { ListParams } from "@/components/records/list/list-params";
import { unreadName, useRecordName } from "@/components/records/use-record-name";
import { useIsBrowser } from "@/components/ui/use-is-browser";
import { createdDays, sayDays } from "@/lib/client/lists/created-range";
import { kindWords } from "@/lib/client/records/record-kind";
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
  return useRecordName(filter.kind, id, { missing: `Unknown ${kindWords[filter.kind].one}` });
}

function ChoiceValue({ filter, value }: { filter: ChoiceFilter; value: string }) {
  const { choices, state } = useFilterChoices(filter.name);
  const chosen = choices.find((choice) => choice.value === value);
  if (chosen) return chosen.label;
  return { loading: "…", known: `Unknown ${filter.label.toLowerCase()}`, failed: unreadName }[state];
}
