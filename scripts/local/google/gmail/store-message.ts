import { z } from "zod";
import { invalidArgument, notFound } from "../answers";
import { demoMailboxes } from "../demo-mailboxes";
import type { GmailCall } from "./gmail-call";
import { addressesIn, headerValue, replaceHeader } from "./message-head";
import { type Incoming, readMessage } from "./read-message";
import { withTrueSender } from "./true-sender";

const stored = z.object({ id: z.string(), threadId: z.string(), labelIds: z.array(z.string()) });
const storedDraft = z.object({ id: z.string(), message: stored });

/** `messages.send`, and `messages.insert` and `.import` with it, which only differ in labels. */
export async function storeMessage(call: GmailCall): Promise<unknown> {
  const incoming = await readMessage(call.request, call.url, { isUpload: call.isUpload, isDraft: false });
  const isSend = call.path === "messages/send";
  return isSend ? await send(call, incoming) : await hand(call, call.path, incoming, stored);
}

/** `drafts.create` and `drafts.update`. */
export async function storeDraft(call: GmailCall): Promise<unknown> {
  const incoming = await readMessage(call.request, call.url, { isUpload: call.isUpload, isDraft: true });
  return await hand(call, call.path, incoming, storedDraft);
}

/**
 * `drafts.send`. As at Google the draft and its message end, and another message with an id of its own goes on in the
 * same thread; the emulator only changes labels.
 */
export async function sendDraft(call: GmailCall): Promise<unknown> {
  const id = z.object({ id: z.string() }).safeParse(await call.request.json().catch(() => null)).data?.id;
  if (id === undefined) throw invalidArgument("Draft ID is required.");
  const { store, original, renumber } = call.mailboxes;
  const draft = store.drafts.findBy("gmail_id", id).find(({ user_email }) => user_email === call.mailbox.email);
  const raw = draft && original(draft.message_gmail_id);
  if (!raw) throw notFound();
  const recipients = recipientsOf(raw);
  const path = "/gmail/v1/users/me/drafts/send";
  const response = await call.mailboxes.call(call.mailbox.email, { method: "POST", path, body: { id } });
  if (!response.ok) throw notFound();
  const sent = stored.parse(await response.json());
  await deliver(call, raw, recipients);
  return { ...sent, id: renumber(sent.id) };
}

async function send(call: GmailCall, incoming: Incoming): Promise<unknown> {
  const recipients = recipientsOf(incoming.raw);
  const sent = await hand(call, "messages/send", incoming, stored);
  await deliver(call, incoming.raw, recipients);
  return sent;
}

function recipientsOf(raw: Buffer): string[] {
  const recipients = ["To", "Cc", "Bcc"].flatMap((name) => addressesIn(headerValue(raw, name)));
  if (recipients.length === 0) throw invalidArgument("Recipient address required");
  return recipients;
}

async function hand<T>(
  { request, mailbox, mailboxes }: GmailCall,
  path: string,
  { raw, threadId }: Incoming,
  answer: z.ZodType<T>,
): Promise<T> {
  const isThreadOurs = mailboxes.store.messages
    .findBy("user_email", mailbox.email)
    .some((message) => message.thread_id === threadId);
  // The emulator takes any thread's id, also another mailbox's.
  if (threadId !== undefined && !isThreadOurs) throw notFound();
  // Its own way to a snippet takes for ever on some texts.
  const snippet = headerValue(raw, "Subject") || "…";
  const message = { raw: withTrueSender(raw, mailbox).toString("base64url"), threadId, snippet };
  const response = await mailboxes.call(mailbox.email, {
    method: request.method === "PUT" ? "PUT" : "POST",
    path: `/gmail/v1/users/me/${path}`,
    body: path.startsWith("drafts") ? { message } : message,
  });
  if (!response.ok) throw invalidArgument("Invalid MIME message payload.");
  return answer.parse(await response.json());
}

/** Into the inboxes of this Google's own accounts, without Bcc; whoever else it is for never hears of it. */
async function deliver({ mailboxes, mailbox }: GmailCall, raw: Buffer, recipients: string[]): Promise<void> {
  const delivered = replaceHeader(withTrueSender(raw, mailbox), "Bcc").toString("base64url");
  for (const { email, sendAs } of demoMailboxes) {
    if (!sendAs.some(({ sendAsEmail }) => recipients.includes(sendAsEmail))) continue;
    const body = { raw: delivered, snippet: headerValue(raw, "Subject") || "…", labelIds: ["INBOX", "UNREAD"] };
    await mailboxes.call(email, { method: "POST", path: "/gmail/v1/users/me/messages", body });
  }
}
