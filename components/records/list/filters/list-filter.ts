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

/** What a filter owns in the address. */
export function namesOf(filter: ListFilter): readonly string[] {
  return filter.type === "created" ? ["created_after", "created_before"] : [filter.name];
}

export function isActive(filter: ListFilter, params: ListParams): boolean {
  return namesOf(filter).some((name) => params[name]);
}

/** The change that takes these filters away. */
export function without(filters: readonly ListFilter[]): Record<string, null> {
  return Object.fromEntries(filters.flatMap(namesOf).map((name) => [name, null]));
}
