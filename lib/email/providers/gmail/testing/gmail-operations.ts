import {
  asObject,
  assertOnly,
  assertOnlyQuery,
  bad,
  type GivenMessage,
  jsonOf,
  messageOf,
  uploadOf,
} from "./gmail-body";
import { matches } from "./gmail-query";
import { type Answer, GoogleRefusal } from "./google-error";
import { newMailId, newMessage, sendDraft, sendNow } from "./google-mailbox";
import type { GoogleState, GoogleUser, Grant, StoredMessage } from "./google-state";
import { mailScope } from "./google-tokens";
import { headersOf } from "./rfc822";

export type GmailCall = {
  state: GoogleState;
  user: GoogleUser;
  grant: Grant;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Buffer;
  isUpload: boolean;
  id: string;
};

const ok = (body: unknown): Answer => ({ status: 200, body });

export function createDraft(call: GmailCall): Answer {
  const { raw, threadId } = draftGiven(call);
  const message = newMessage(call.user, raw, threadId, "DRAFT");
  const id = `r-${newMailId()}`;
  call.user.drafts.set(id, { id, message });
  return ok({ id, message: minimal(message) });
}

/** `{ message: { raw, threadId } }` as JSON; in an upload the message's bytes stand beside `{ message: { threadId } }`. */
function draftGiven(call: GmailCall) {
  if (!call.isUpload) {
    const given = jsonOf(call);
    assertOnly(given, ["message"]);
    return withThread(messageOf(given.message));
  }
  const { raw, metadata } = uploadOf(call);
  assertOnly(metadata, ["message"]);
  return withThread({ raw, metadata: metadata.message === undefined ? {} : asObject(metadata.message) });
}

export function sendExistingDraft(call: GmailCall): Answer {
  const given = jsonOf(call);
  assertOnly(given, ["id"]);
  const draft = call.user.drafts.get(String(given.id));
  if (!draft) throw notFound();
  return ok(minimal(sendDraft(call.state, call.user, draft)));
}

export function sendMessage(call: GmailCall): Answer {
  const { raw, threadId } = withThread(call.isUpload ? uploadOf(call) : messageOf(jsonOf(call)));
  const thread = newMessage(call.user, raw, threadId, "SENT").threadId;
  return ok(minimal(sendNow(call.state, call.user, raw, thread)));
}

export function deleteDraft({ user, id }: GmailCall): Answer {
  if (!user.drafts.delete(id)) throw notFound();
  return { status: 204, body: "" };
}

export function getDraft({ user, url, id }: GmailCall): Answer {
  assertOnlyQuery(url, ["format"]);
  const draft = user.drafts.get(id);
  if (!draft) throw notFound();
  return ok({ id, message: shown(draft.message, url) });
}

export function listDrafts({ state, user, url }: GmailCall): Answer {
  assertOnlyQuery(url, ["q", "maxResults", "pageToken", "includeSpamTrash"]);
  const found = [...user.drafts.values()].filter(({ message }) => matches(state, message, url));
  if (found.length === 0) return ok({ resultSizeEstimate: 0 });
  return ok({
    drafts: found.map(({ id, message }) => ({ id, message: { id: message.id, threadId: message.threadId } })),
    resultSizeEstimate: found.length,
  });
}

/** All mail, drafts included, as in Gmail; `q` is refused where only metadata may be read. */
export function listMessages({ state, user, grant, url }: GmailCall): Answer {
  assertOnlyQuery(url, ["q", "labelIds", "maxResults", "pageToken", "includeSpamTrash"]);
  const readable = ["readonly", "modify", "full"].some((name) => grant.scopes.includes(mailScope(name)));
  if (url.searchParams.has("q") && !readable) {
    throw new GoogleRefusal(403, "forbidden", "Metadata scope does not support 'q' parameter");
  }
  const all = [...user.messages.values(), ...[...user.drafts.values()].map((draft) => draft.message)];
  const found = all.filter((message) => matches(state, message, url));
  if (found.length === 0) return ok({ resultSizeEstimate: 0 });
  return ok({ messages: found.map(({ id, threadId }) => ({ id, threadId })), resultSizeEstimate: found.length });
}

export function getMessage({ user, url, id }: GmailCall): Answer {
  assertOnlyQuery(url, ["format", "metadataHeaders"]);
  const message = user.messages.get(id);
  if (!message) throw notFound();
  return ok(shown(message, url));
}

export function getThread({ user, url, id }: GmailCall): Answer {
  assertOnlyQuery(url, ["format", "metadataHeaders"]);
  const all = [...user.messages.values(), ...[...user.drafts.values()].map((draft) => draft.message)];
  const messages = all.filter((message) => message.threadId === id);
  if (messages.length === 0) throw notFound();
  return ok({ id, historyId: "1", messages: messages.map((message) => shown(message, url)) });
}

export function listSendAs({ user }: GmailCall): Answer {
  return ok({ sendAs: user.aliases });
}

function withThread({ raw, metadata }: GivenMessage): { raw: Buffer; threadId: string | null } {
  assertOnly(metadata, ["threadId"]);
  const { threadId } = metadata;
  if (threadId === undefined) return { raw, threadId: null };
  if (typeof threadId !== "string" || threadId === "") throw bad("Invalid thread_id value");
  return { raw, threadId };
}

function minimal({ id, threadId, labelIds }: StoredMessage) {
  return { id, threadId, labelIds };
}

function shown(message: StoredMessage, url: URL) {
  const { internalDate, raw } = message;
  const base = { ...minimal(message), internalDate: String(internalDate), sizeEstimate: raw.length };
  const format = url.searchParams.get("format") ?? "full";
  if (format === "minimal") return base;
  if (format === "raw") return { ...base, raw: raw.toString("base64url") };
  const wanted = url.searchParams.getAll("metadataHeaders").map((name) => name.toLowerCase());
  const headers = headersOf(raw).filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
  return { ...base, payload: { headers } };
}

const notFound = () => new GoogleRefusal(404, "notFound", "Requested entity was not found.");
