import { randomBytes } from "node:crypto";
import { GoogleRefusal } from "./google-error";
import type { GoogleState, GoogleUser, SendAs, StoredDraft, StoredMessage } from "./google-state";
import { addressesOf, headerOf, recipientsOf, withHeader } from "./rfc822";

export const newMailId = () => randomBytes(8).toString("hex");

/** Google's own rule of which send-as rows send; not the product's code on purpose. */
function mayLeaveAs(alias: SendAs): boolean {
  if (alias.isPrimary) return true;
  if (alias.verificationStatus === undefined) return alias.smtpMsa === undefined;
  return alias.verificationStatus === "accepted";
}

/** A message in the mailbox: new threads take the id of their first message, as Gmail's do. */
export function newMessage(user: GoogleUser, raw: Buffer, threadId: string | null, label: string): StoredMessage {
  if (threadId !== null) assertJoinable(user, raw, threadId);
  const id = newMailId();
  return { id, threadId: threadId ?? id, labelIds: [label], raw, internalDate: Date.now() };
}

/** Gmail joins a thread for the same subject and a reference to one of its messages only. */
function assertJoinable(user: GoogleUser, raw: Buffer, threadId: string): void {
  const thread = [...user.messages.values()].filter((message) => message.threadId === threadId);
  if (thread.length === 0) throw new GoogleRefusal(404, "notFound", "Requested entity was not found.");
  const ids = thread.map((message) => headerOf(message.raw, "Message-ID"));
  const referred = `${headerOf(raw, "In-Reply-To") ?? ""} ${headerOf(raw, "References") ?? ""}`.split(/\s+/);
  const sameSubject = thread.some((message) => subjectOf(message.raw) === subjectOf(raw));
  if (!sameSubject || !ids.some((id) => id !== null && referred.includes(id))) {
    throw new GoogleRefusal(400, "invalidArgument", "Invalid thread_id value: subject or references do not match");
  }
}

/** Sends: the sender's copy keeps Bcc, nobody else's does; an unusable From is replaced without a word. */
export function sendNow(state: GoogleState, user: GoogleUser, raw: Buffer, threadId: string): StoredMessage {
  const recipients = recipientsOf(raw);
  const sent = withMessageId(state, withSender(state, user, raw));
  const id = newMailId();
  const stored = { id, threadId, labelIds: ["SENT"], raw: sent, internalDate: Date.now() };
  user.messages.set(id, stored);
  const copy = withHeader(sent, "Bcc", null);
  const messageId = headerOf(sent, "Message-ID") ?? "";
  for (const recipient of recipients) {
    state.deliveries.push({ sender: user.email, recipient, messageId, raw: copy });
    const here = state.users.get(recipient);
    if (here) receive(here, copy);
  }
  return stored;
}

export function sendDraft(state: GoogleState, user: GoogleUser, draft: StoredDraft): StoredMessage {
  user.drafts.delete(draft.id);
  return sendNow(state, user, draft.message.raw, draft.message.threadId);
}

/** Puts a copy into a local inbox, in the thread it answers. */
export function receive(user: GoogleUser, raw: Buffer): StoredMessage {
  const referred = `${headerOf(raw, "In-Reply-To") ?? ""} ${headerOf(raw, "References") ?? ""}`.split(/\s+/);
  const known = [...user.messages.values()].find((message) => {
    const id = headerOf(message.raw, "Message-ID");
    return id !== null && referred.includes(id);
  });
  const id = newMailId();
  const threadId = known?.threadId ?? id;
  const stored = { id, threadId, labelIds: ["INBOX"], raw, internalDate: Date.now() };
  user.messages.set(id, stored);
  return stored;
}

function withSender({ behaviour }: GoogleState, user: GoogleUser, raw: Buffer): Buffer {
  if (behaviour.swapSender !== null) return withHeader(raw, "From", behaviour.swapSender);
  const from = addressesOf(raw, "From")[0];
  const alias = user.aliases.find((candidate) => candidate.sendAsEmail.toLowerCase() === from);
  if (alias && mayLeaveAs(alias)) return raw;
  const fallback = user.aliases.find((candidate) => candidate.isDefault) ?? user.aliases[0];
  return withHeader(raw, "From", `${user.name} <${fallback?.sendAsEmail ?? user.email}>`);
}

function withMessageId({ behaviour }: GoogleState, raw: Buffer): Buffer {
  if (!behaviour.replaceMessageId) return raw;
  return withHeader(raw, "Message-ID", `<CA${newMailId()}@mail.gmail.com>`);
}

const subjectOf = (raw: Buffer) => (headerOf(raw, "Subject") ?? "").replace(/^((re|fwd?):\s*)+/i, "");
