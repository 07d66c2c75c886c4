import type { ActivityInput } from "@/lib/contracts/activity-writes";

export type WrittenType = ActivityInput["activity_type"];

/** A note, call or meeting that is being written. */
export type EntryDraft = {
  type: WrittenType;
  text: string;
  /** When it was, as a `datetime-local` field has it; "" for now. */
  at: string;
};

export const emptyDraft: EntryDraft = { type: "note", text: "", at: "" };

/** Drafts live as long as the tab, each under its record. Storage may be full or forbidden; then nothing is kept. */
export function readEntryDraft(key: string): EntryDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey(key)) ?? "null");
    return isDraft(kept) ? kept : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export function keepEntryDraft(key: string, draft: EntryDraft): void {
  try {
    if (draft.text === "") sessionStorage.removeItem(storageKey(key));
    else sessionStorage.setItem(storageKey(key), JSON.stringify(draft));
  } catch {
    // What is typed stays in the field all the same.
  }
}

const storageKey = (key: string) => `tern.entry.${key}`;

function isDraft(value: unknown): value is EntryDraft {
  if (typeof value !== "object" || value === null) return false;
  const { type, text, at } = value as Record<string, unknown>;
  return typeof text === "string" && typeof at === "string" && ["note", "call", "meeting"].includes(String(type));
}
