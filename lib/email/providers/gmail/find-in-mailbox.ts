import type { DraftRef } from "@/lib/email/providers/gmail/draft-ref";
import { type Done, deleteDraft, done, isNotFound, text } from "@/lib/email/providers/gmail/gmail-mailbox";
import type { GmailSession } from "@/lib/email/providers/gmail/gmail-session";
import type { Reported } from "@/lib/email/providers/provider";
import { fieldsOf } from "@/lib/google/gmail-answer";

/** A message as Gmail shows it. */
type Seen = { id: string; threadId: string | null; labels: string[]; header: (name: string) => string | null };

export type FoundMessage = { id: string; threadId: string | null; reported: Reported };

const shownHeaders = ["From", "Message-ID", "X-Google-Original-Message-ID"];
const metadata = [["format", "metadata"], ...shownHeaders.map((name) => ["metadataHeaders", name] as const)] as const;

/** What Gmail says it sent; needs a reading scope. */
export async function readBack(session: GmailSession, id: string, timeoutMs: number): Promise<Done<Reported>> {
  const seen = await see(session, id, timeoutMs);
  return seen.kind === "done" ? { kind: "done", value: reportedOf(seen.value) } : seen;
}

/**
 * Looks for a message in sent mail: by its Message-ID, and, since Gmail may have given it another and its search may
 * lag behind, in the thread of its draft. Null: looked, and not there.
 */
export async function findSent(
  session: GmailSession,
  messageId: string,
  draft: DraftRef | null,
  timeoutMs: number,
): Promise<Done<FoundMessage | null>> {
  const bySearch = await searchSent(session, messageId, timeoutMs);
  if (bySearch.kind !== "done" || bySearch.value) return bySearch;
  return draft?.threadId ? findInThread(session, messageId, draft, draft.threadId, timeoutMs) : bySearch;
}

/**
 * Deletes the drafts that hold this message, by its Message-ID: those whose ids nobody learned. Each is looked at first,
 * because a person's draft must never go by mistake. The number deleted, or why that is not known.
 */
export async function deleteDraftsOf(
  session: GmailSession,
  messageId: string,
  timeoutMs: number,
): Promise<Done<number>> {
  const query = [["q", searchFor(messageId)]] as const;
  const listed = done(await session.call({ method: "GET", path: "drafts", query }, timeoutMs), (fields) =>
    idsIn(fields.drafts),
  );
  if (listed.kind !== "done") return listed;
  let count = 0;
  for (const id of listed.value) {
    const path = `drafts/${encodeURIComponent(id)}`;
    // users.drafts.get knows no `metadataHeaders`, and Google refuses what it does not know.
    const told = await session.call({ method: "GET", path, query: [["format", "metadata"]] }, timeoutMs);
    if (isNotFound(told)) continue;
    const draft = done(told, (fields) => toSeen(fields.message));
    if (draft.kind !== "done") return draft;
    if (draft.value.header("Message-ID") !== messageId) continue;
    const deleted = await deleteDraft(session, id, timeoutMs);
    if (deleted.kind !== "done") return deleted;
    count += deleted.value === "deleted" ? 1 : 0;
  }
  return { kind: "done", value: count };
}

async function searchSent(
  session: GmailSession,
  messageId: string,
  timeoutMs: number,
): Promise<Done<FoundMessage | null>> {
  const query = [
    ["q", searchFor(messageId)],
    ["labelIds", "SENT"],
  ] as const;
  const listed = done(await session.call({ method: "GET", path: "messages", query }, timeoutMs), (fields) =>
    idsIn(fields.messages),
  );
  if (listed.kind !== "done") return listed;
  for (const id of listed.value) {
    const seen = await see(session, id, timeoutMs);
    if (seen.kind !== "done") return seen;
    if (isSent(seen.value) && isOurs(seen.value, messageId)) return { kind: "done", value: toFound(seen.value) };
  }
  return { kind: "done", value: null };
}

/** A new thread has the id of its first message: what was sent from a thread that our draft opened is ours. */
async function findInThread(
  session: GmailSession,
  messageId: string,
  draft: DraftRef,
  threadId: string,
  timeoutMs: number,
): Promise<Done<FoundMessage | null>> {
  const path = `threads/${encodeURIComponent(threadId)}`;
  const told = await session.call({ method: "GET", path, query: metadata }, timeoutMs);
  if (isNotFound(told)) return { kind: "done", value: null };
  const sent = done(told, (fields) => seenIn(fields.messages).filter(isSent));
  if (sent.kind !== "done") return sent;
  const opened = threadId === draft.messageId ? sent.value[0] : undefined;
  const found = sent.value.find((message) => isOurs(message, messageId)) ?? opened;
  return { kind: "done", value: found ? toFound(found) : null };
}

async function see(session: GmailSession, id: string, timeoutMs: number): Promise<Done<Seen>> {
  const path = `messages/${encodeURIComponent(id)}`;
  return done(await session.call({ method: "GET", path, query: metadata }, timeoutMs), toSeen);
}

function toSeen(value: unknown): Seen | null {
  const fields = fieldsOf(value);
  const id = text(fields?.id);
  if (!fields || id === null) return null;
  const headers = objectsIn(fieldsOf(fields.payload)?.headers);
  const labels = (Array.isArray(fields.labelIds) ? fields.labelIds : []).map(String);
  const header = (name: string) =>
    text(headers.find((candidate) => String(candidate.name).toLowerCase() === name.toLowerCase())?.value);
  return { id, threadId: text(fields.threadId), labels, header };
}

const objectsIn = (value: unknown) =>
  (Array.isArray(value) ? value : []).map(fieldsOf).filter((fields) => fields !== null);

const seenIn = (value: unknown) => (Array.isArray(value) ? value : []).flatMap((item) => toSeen(item) ?? []);

/** Gmail leaves an empty list out. */
const idsIn = (value: unknown) => seenIn(value).map(({ id }) => id);

const isSent = ({ labels }: Seen) => labels.includes("SENT") && !labels.includes("DRAFT");

const isOurs = ({ header }: Seen, messageId: string) =>
  header("Message-ID") === messageId || header("X-Google-Original-Message-ID") === messageId;

const searchFor = (messageId: string) => `rfc822msgid:${messageId.replace(/^<|>$/g, "")}`;

function toFound(seen: Seen): FoundMessage {
  return { id: seen.id, threadId: seen.threadId, reported: reportedOf(seen) };
}

function reportedOf({ header }: Seen): Reported {
  const from = header("From");
  return { from: from === null ? null : addressIn(from), messageId: header("Message-ID") };
}

/** The bare address of a From field with or without a name. */
function addressIn(from: string): string {
  return (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim();
}
