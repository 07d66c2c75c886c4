import { ownWords } from "./closing-parts";
import type { ComposeRequest, LinkedRecord, LinkKind } from "./compose-request";
import { parseRecipients } from "./parse-recipients";
import { addRecipients, type Recipient, type RecipientField, recipientFields, splitTo } from "./recipient";

export type DraftFile = { id: string; name: string; mimeType: string; blob: Blob };

/** What the fields of the dialog hold, but for the body, which its editor keeps. */
export type DraftFields = {
  /** Who it is from; null until somebody who can send is known. */
  identityId: string | null;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  /** Text in the recipient fields that is no chip yet. */
  typed: Record<RecipientField, string>;
  subject: string;
  links: Partial<Record<LinkKind, LinkedRecord>>;
  files: DraftFile[];
  /** The message that is answered; null: it begins a conversation. */
  reply: { threadId: string; inReplyTo: string } | null;
  /** A signature was put into the text. If none is there now, the writer has taken it out. */
  hadSignature: boolean;
};

/** A send that was begun under this key, and whose end is not known to the draft. */
export type DraftAttempt = { key: string; startedAt: number };

/** What is kept between visits. */
export type Draft = DraftFields & {
  html: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The tab that wrote it. */
  tabId: string;
  attempt: DraftAttempt | null;
};

/** A mail as the record page asks for it, before anything is typed. */
export function newDraft(request: ComposeRequest): DraftFields {
  const { reply } = request;
  const { to, overflow } = splitTo(addRecipients([], request.to ?? []));
  return {
    identityId: null,
    to,
    cc: addRecipients(overflow, reply?.cc ?? []),
    bcc: [],
    typed: { to: "", cc: "", bcc: "" },
    subject: reply?.subject ?? "",
    // A reply is filed where its conversation is, which is asked.
    links: reply ? {} : request.links,
    files: [],
    reply: reply ? { threadId: reply.threadId, inReplyTo: reply.inReplyTo } : null,
    hadSignature: false,
  };
}

/** Tells whether there is anything of the writer's own in it: words, files, or people who were not there at first. */
export function isWorthKeeping(fields: DraftFields, html: string, request: ComposeRequest): boolean {
  const first = newDraft(request);
  const addresses = (of: DraftFields, name: RecipientField) => of[name].map(({ email }) => email);
  // Of an answer, our own addresses have been taken out.
  const hasOthers = (name: RecipientField) =>
    request.reply
      ? addresses(fields, name).some((email) => !addresses(first, name).includes(email))
      : addresses(fields, name).join() !== addresses(first, name).join();
  return (
    fields.subject.trim() !== first.subject ||
    fields.files.length > 0 ||
    !isBlankHtml(html) ||
    recipientFields.some((name) => fields.typed[name].trim() !== "" || hasOthers(name))
  );
}

/** No words and no pictures of the writer's own: a signature and what is quoted do not count. */
export function isBlankHtml(html: string): boolean {
  const own = ownWords(html);
  return !/<(?:img|hr)\b/i.test(own) && own.replace(/<[^>]*>|&nbsp;|\u00a0/g, "").trim() === "";
}

/** Makes chips of what is still being typed: what stands in a field when Send is pressed counts. */
export function commitTyped(fields: DraftFields): DraftFields {
  const all = (name: RecipientField) => addRecipients(fields[name], parseRecipients(fields.typed[name]));
  const { to, overflow } = splitTo(all("to"));
  return {
    ...fields,
    to,
    cc: addRecipients(all("cc"), overflow),
    bcc: all("bcc"),
    typed: { to: "", cc: "", bcc: "" },
  };
}

/** Tells whether two drafts say the same; times, tabs and attempts do not matter. */
export function saysTheSame(a: Draft, b: Draft): boolean {
  const content = ({ savedAt: _at, tabId: _tab, attempt: _attempt, files, ...said }: Draft) =>
    JSON.stringify([said, files.map(({ name, blob }) => [name, blob.size])]);
  return content(a) === content(b);
}
