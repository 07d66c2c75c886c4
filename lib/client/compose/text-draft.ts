import type { Draft, DraftFields } from "./draft";

type TextDraft = Omit<Draft, "files">;

/** A draft without its files, which only IndexedDB can hold. */
export function textDraft({ files: _files, ...words }: Draft): TextDraft {
  return words;
}

/** Reads one back; null for anything else, since a page's storage can hold what it likes. */
export function readTextDraft(json: string | null): Draft | null {
  if (json === null) return null;
  try {
    const given: unknown = JSON.parse(json);
    return isTextDraft(given) ? { ...given, files: [] } : null;
  } catch {
    return null;
  }
}

/** Of two copies the later words, with whatever files were saved. */
export function newestDraft(whole: Draft | null, text: Draft | null): Draft | null {
  if (!whole || !text) return whole ?? text;
  return text.savedAt > whole.savedAt ? { ...text, files: whole.files } : whole;
}

function isTextDraft(given: unknown): given is TextDraft {
  if (typeof given !== "object" || given === null) return false;
  const { to, cc, bcc, subject, html, savedAt, typed, links } = given as Partial<Record<keyof TextDraft, unknown>>;
  return (
    [to, cc, bcc].every(Array.isArray) &&
    typeof subject === "string" &&
    typeof html === "string" &&
    typeof savedAt === "number" &&
    isObject(typed) &&
    isObject(links)
  );
}

function isObject(value: unknown): value is DraftFields["typed"] {
  return typeof value === "object" && value !== null;
}
