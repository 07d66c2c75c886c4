import { relativeTime } from "@/lib/client/format/relative-time";

/** When a record was last changed, and by which member; null where that is not known. */
export type LastChange = { updated_at: string; updated_by: string | null };

/** Who made a change, as far as the reader is concerned. */
export type Changer = { kind: "reader" } | { kind: "member"; name: string } | { kind: "unknown" };

/** "Mara Okafor changed this contact 5 min ago.": a record's last change as a sentence. */
export function sayLastChange(noun: string, changer: Changer, changedAt: string, now: Date, locale?: string): string {
  return `${subject(changer)} changed this ${noun}${place(changer)} ${moment(changedAt, now, locale)}.`;
}

function subject(changer: Changer): string {
  if (changer.kind === "reader") return "You";
  return changer.kind === "member" ? changer.name : "Somebody";
}

/** The reader's own change came from another tab, another device or an API key. */
function place({ kind }: Changer): string {
  return kind === "reader" ? " elsewhere" : "";
}

/** A clock that is behind the server's has nothing lie in the future. */
function moment(changedAt: string, now: Date, locale: string | undefined): string {
  const at = new Date(changedAt);
  const said = at > now ? "now" : relativeTime(at, now, locale);
  if (said === "now") return "just now";
  return said === "yesterday" || said.endsWith(" ago") ? said : `on ${said}`;
}
