import type { DraftRef } from "@/lib/email/providers/gmail/draft-ref";
import type { GmailSession, Told } from "@/lib/email/providers/gmail/gmail-session";
import { json, messageBody } from "@/lib/email/providers/gmail/gmail-upload";
import { fieldsOf } from "@/lib/google/gmail-answer";

type NotDone = Exclude<Told, { kind: "ok" }>;

export type Done<T> = { kind: "done"; value: T } | NotDone;

export type SentRef = { id: string; threadId: string | null };

/** users.drafts.create. A thread that Gmail will not have it in is let go: the message's own header still threads it. */
export async function createDraft(
  session: GmailSession,
  message: readonly Buffer[],
  threadRef: string | null,
  timeoutMs: number,
): Promise<Done<DraftRef>> {
  const told = await inThreadIfPossible(threadRef, (thread) =>
    session.call({ method: "POST", path: "drafts", ...messageBody("draft", message, thread) }, timeoutMs),
  );
  return done(told, (fields) => {
    const draftId = text(fields.id);
    const stored = fieldsOf(fields.message);
    return draftId === null ? null : { draftId, messageId: text(stored?.id), threadId: text(stored?.threadId) };
  });
}

/** users.drafts.send: the draft vanishes, the message gets another id. */
export async function sendDraft(session: GmailSession, draftId: string, timeoutMs: number): Promise<Done<SentRef>> {
  return done(
    await session.call({ method: "POST", path: "drafts/send", ...json({ id: draftId }) }, timeoutMs),
    toSentRef,
  );
}

/** users.messages.send: at once, without a draft. */
export async function sendMessage(
  session: GmailSession,
  message: readonly Buffer[],
  threadRef: string | null,
  timeoutMs: number,
): Promise<Done<SentRef>> {
  const told = await inThreadIfPossible(threadRef, (thread) =>
    session.call({ method: "POST", path: "messages/send", ...messageBody("message", message, thread) }, timeoutMs),
  );
  return done(told, toSentRef);
}

/**
 * users.drafts.delete. `gone`: there was none any more. Deleting decides: a draft that was deleted cannot be sent
 * afterwards, even by a request that is still on its way.
 */
export async function deleteDraft(
  session: GmailSession,
  draftId: string,
  timeoutMs: number,
): Promise<Done<"deleted" | "gone">> {
  const told = await session.call({ method: "DELETE", path: `drafts/${encodeURIComponent(draftId)}` }, timeoutMs);
  if (told.kind === "ok") return { kind: "done", value: "deleted" };
  return isNotFound(told) ? { kind: "done", value: "gone" } : told;
}

export function isNotFound(told: Told): boolean {
  return told.kind === "refused" && told.status === 404;
}

export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** An answer without what it must hold is as good as none: it was done, and nobody knows under which name. */
export function done<T>(told: Told, read: (fields: Record<string, unknown>) => T | null): Done<T> {
  if (told.kind !== "ok") return told;
  const value = read(told.json);
  return value === null ? { kind: "lost", why: "Google's answer could not be read" } : { kind: "done", value };
}

function toSentRef(fields: Record<string, unknown>): SentRef | null {
  const id = text(fields.id);
  return id === null ? null : { id, threadId: text(fields.threadId) };
}

/** A refusal that may be about the thread is certain: nothing was stored, so that the call may be made without it. */
async function inThreadIfPossible(threadRef: string | null, attempt: (threadRef: string | null) => Promise<Told>) {
  const told = await attempt(threadRef);
  if (threadRef === null || told.kind !== "refused") return told;
  const isAboutThread = told.status === 404 || (told.status === 400 && /thread/i.test(told.refusal.response));
  return isAboutThread ? attempt(null) : told;
}
