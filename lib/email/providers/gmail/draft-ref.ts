/** A draft as it is kept with a message's row: enough to ask what became of it. */
export type DraftRef = { draftId: string; messageId: string | null; threadId: string | null };

/** One word each, parted by spaces; ours alone to read. */
export function writeDraftRef({ draftId, messageId, threadId }: DraftRef): string {
  return [draftId, messageId ?? "-", threadId ?? "-"].join(" ");
}

export function readDraftRef(text: string): DraftRef {
  const [draftId = "", messageId = "-", threadId = "-"] = text.split(" ");
  const known = (word: string) => (word === "-" ? null : word);
  return { draftId, messageId: known(messageId), threadId: known(threadId) };
}
