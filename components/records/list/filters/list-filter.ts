import type { ListParams } from "@/components/records/list/list-params";
import type { RecordKind } from "@/lib/client/records/record-kind";

/** A field that has to say exactly this. */
export type TextFilter = { type: "text"; name: string; label: string; hint: string; suggestions: readonly string[] };

/** Belongs to one other record. */
export type RecordFilter = { type: "record"; name: string; label: string; kind: RecordKind };

/** One of a few. */
export type ChoiceFilter = { type: "choice"; name: "status" | "stage_id" | "assigned_to"; label: string; any: string };

/** When the record was made, in days of the viewer's calendar. */
type CreatedFilter = { type: "created"; label: string };

/** One thing a list can be narrowed by. */
export type ListFilter = TextFilter | RecordFilter | ChoiceFilter | CreatedFilter;

/** The states that a deal can be in. */
export const statusChoices = [
  { value: "open", label: "Open" },
  { value: "won", label: "Won" },
  { value: "lost", label: "Lost" },
] as const;

/** What a filter owns in the address. */
export function namesOf(filter: ListFilter): readonly string[] {
  return filter.type === "created" ? ["created_after", "created_before"] : [filter.name];
}

/** The address without the values that the list's contract refuses, which narrow nothing. */
export function acceptedParams(filters: readonly ListFilter[], params: ListParams): ListParams {
  const refused = new Set(
    filters.flatMap((filter) => namesOf(filter).filter((name) => !isAccepted(filter, params[name] ?? ""))),
  );
  return Object.fromEntries(Object.entries(params).filter(([name]) => !refused.has(name)));
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** As the contract has it, told without it: validating is too heavy for a page that is only read. */
function isAccepted(filter: ListFilter, value: string): boolean {
  switch (filter.type) {
    case "created":
      return instant.test(value) && !Number.isNaN(Date.parse(value));
    case "text":
      return value.trim() !== "" && value.length <= 200;
    case "record":
      return uuid.test(value);
    case "choice":
      return filter.name === "status" ? statusChoices.some((status) => status.value === value) : uuid.test(value);
  }
}

export function isActive(filter: ListFilter, params: ListParams): boolean {
  return namesOf(filter).some((name) => params[name]);
}

/** The change that takes these filters away. */
export function without(filters: readonly ListFilter[]): Record<string, null> {
  return Object.fromEntries(filters.flatMap(namesOf).map((name) => [name, null]));
}
