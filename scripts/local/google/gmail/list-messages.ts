import { json } from "../answers";
import { type GmailCall, passOn } from "./gmail-call";

const term = /(?:^|\s)rfc822msgid:<?([^<>\s]+)>?(?=\s|$)/i;

/**
 * `messages.list` and `drafts.list`. The emulator finds nothing by `rfc822msgid:` and reads no `q` for drafts at all;
 * an empty list is no list, as at Google.
 */
export async function listMessages(call: GmailCall): Promise<Response> {
  const messageId = term.exec(call.url.searchParams.get("q") ?? "")?.[1];
  if (messageId !== undefined)
    return json(call.path === "drafts" ? draftsWith(call, messageId) : messagesWith(call, messageId));
  const response = await passOn(call);
  const { [call.path]: rows, ...rest }: Record<string, unknown> = await response.json();
  return json(Array.isArray(rows) && rows.length > 0 ? { [call.path]: rows, ...rest } : rest, response.status);
}

function messagesWith(call: GmailCall, messageId: string) {
  const labels = call.url.searchParams.getAll("labelIds");
  const includesTrash = call.url.searchParams.get("includeSpamTrash") === "true";
  const found = rowsWith(call, messageId).filter(
    ({ label_ids }) =>
      labels.every((label) => label_ids.includes(label)) && (includesTrash || !label_ids.some(isOutOfSight)),
  );
  const messages = found.map((row) => ({ id: row.gmail_id, threadId: row.thread_id }));
  return messages.length > 0 ? { messages, resultSizeEstimate: messages.length } : { resultSizeEstimate: 0 };
}

function draftsWith(call: GmailCall, messageId: string) {
  const drafts = rowsWith(call, messageId).flatMap((row) => {
    const draft = call.mailboxes.store.drafts.findOneBy("message_gmail_id", row.gmail_id);
    return draft ? [{ id: draft.gmail_id, message: { id: row.gmail_id, threadId: row.thread_id } }] : [];
  });
  return drafts.length > 0 ? { drafts, resultSizeEstimate: drafts.length } : { resultSizeEstimate: 0 };
}

function rowsWith({ mailbox, mailboxes }: GmailCall, messageId: string) {
  return mailboxes.store.messages
    .findBy("user_email", mailbox.email)
    .filter((row) => row.message_id.replace(/[<>]/g, "").toLowerCase() === messageId.toLowerCase());
}

function isOutOfSight(label: string): boolean {
  return label === "TRASH" || label === "SPAM";
}
