export type Finding = {
  /** "broken": Tern cannot do its work. "note": worth knowing. */
  state: "ok" | "note" | "broken";
  subject: string;
  text: string;
  /** What to do about it. */
  advice?: string;
};

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
