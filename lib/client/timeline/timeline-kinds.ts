/** What a timeline can be narrowed to, in the order in which it is offered. */
export const timelineKinds = [
  { kind: "all", label: "All" },
  { kind: "email", label: "E-mails" },
  { kind: "note", label: "Notes" },
  { kind: "call", label: "Calls" },
  { kind: "meeting", label: "Meetings" },
  { kind: "stage_change", label: "Changes" },
] as const;

export type TimelineKind = (typeof timelineKinds)[number]["kind"];

/** Reads `?kind=`; what is no kind shows all. */
export function timelineKindOf(value: string | null): TimelineKind {
  return timelineKinds.find(({ kind }) => kind === value)?.kind ?? "all";
}
