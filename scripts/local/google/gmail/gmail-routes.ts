import { GmailError, gmailError, invalidArgument, json, notFound } from "../answers";
import { bearerToken } from "../bearer-token";
import { findMailbox } from "../demo-mailboxes";
import type { Mailboxes } from "../mailboxes";
import type { Grants } from "../oauth/grants";
import { hasScope } from "../oauth/scopes";
import { createTurns } from "../turns";
import { getMessage } from "./get-message";
import { type GmailCall, passOn } from "./gmail-call";
import { listMessages } from "./list-messages";
import { requiredScopes } from "./required-scopes";
import { sendDraft, storeDraft, storeMessage } from "./store-message";

export type GmailPlace = { mailboxes: Mailboxes; grants: Grants };

/** Gmail's API: the emulator's, with what Google does otherwise before and after it. */
export async function answerGmail(request: Request, url: URL, place: GmailPlace): Promise<Response | undefined> {
  const address = /^\/(upload\/)?gmail\/v1\/users\/([^/]+)\/(.+)$/.exec(url.pathname);
  if (!address) return undefined;
  try {
    const [, upload, user = "", path = ""] = address;
    const call = authorize({ request, url, path, user, isUpload: upload !== undefined }, place);
    return await answer(call);
  } catch (error) {
    if (error instanceof GmailError) return gmailError(error);
    throw error;
  }
}

type Asked = Pick<GmailCall, "request" | "url" | "path" | "isUpload"> & { user: string };

function authorize({ user, ...asked }: Asked, { mailboxes, grants }: GmailPlace): GmailCall {
  const grant = grants.findByAccessToken(bearerToken(asked.request));
  const mailbox = grant && findMailbox(grant.email);
  if (!mailbox) throw new GmailError(401, "authError", "Request had invalid authentication credentials.");
  if (user !== "me" && decodeURIComponent(user).toLowerCase() !== mailbox.email) {
    throw new GmailError(403, "forbidden", `Delegation denied for ${mailbox.email}`);
  }
  if (!hasScope(grant.scope, requiredScopes(asked.request.method, asked.path))) {
    throw new GmailError(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }
  return { ...asked, mailbox, grant, mailboxes };
}

async function answer(call: GmailCall): Promise<Response> {
  const { path, mailbox, request } = call;
  const asked = `${request.method} ${path}`;
  if (/^POST messages(\/send|\/import)?$/.test(asked)) return json(await inTurn(call, storeMessage));
  if (asked === "POST drafts/send") return json(await sendDraft(call));
  if (/^(POST drafts|PUT drafts\/[^/]+)$/.test(asked)) return json(await inTurn(call, storeDraft));
  if (call.isUpload) throw notFound();
  if (asked === "GET profile") return json(profileOf(call));
  if (asked === "GET settings/sendAs") return json({ sendAs: mailbox.sendAs });
  if (asked === "GET messages" || asked === "GET drafts") return await list(call);
  if (/^GET (messages|drafts)\/[^/]+$/.test(asked)) return await getMessage(call);
  if (/^GET messages\/[^/]+\/attachments\/[^/]+$/.test(asked)) return attachment(call);
  if (request.method === "GET" && path.startsWith("settings/sendAs/")) return json(oneAddress(call));
  return await passOn(call);
}

/** The emulator needs ten times a message's size while it reads one: not for sixteen large ones at once. */
const uploads = createTurns(2);

function inTurn(call: GmailCall, store: (call: GmailCall) => Promise<unknown>): Promise<unknown> {
  return call.isUpload ? uploads(() => store(call)) : store(call);
}

async function list(call: GmailCall): Promise<Response> {
  const isHeadersOnly = !hasScope(call.grant.scope, requiredScopes("GET", "messages/any/attachments/any"));
  if (call.path === "messages" && isHeadersOnly && call.url.searchParams.has("q")) {
    throw new GmailError(403, "forbidden", "Metadata scope does not support 'q' parameter");
  }
  return await listMessages(call);
}

function profileOf({ mailbox, mailboxes }: GmailCall) {
  const messages = mailboxes.store.messages.findBy("user_email", mailbox.email);
  // Times with a number behind them, all of one length.
  const historyId =
    messages
      .map(({ history_id }) => history_id)
      .toSorted()
      .at(-1) ?? "0";
  const threadsTotal = new Set(messages.map(({ thread_id }) => thread_id)).size;
  return { emailAddress: mailbox.email, messagesTotal: messages.length, threadsTotal, historyId };
}

function oneAddress({ path, mailbox }: GmailCall) {
  const address = decodeURIComponent(path.slice("settings/sendAs/".length)).toLowerCase();
  const entry = mailbox.sendAs.find(({ sendAsEmail }) => sendAsEmail === address);
  if (!entry) throw notFound();
  return entry;
}

function attachment({ path, mailbox, mailboxes }: GmailCall): Response {
  const [, messageId, , id] = path.split("/").map(decodeURIComponent);
  const row = mailboxes.store.attachments
    .findBy("message_gmail_id", messageId ?? "")
    .find((one) => one.gmail_id === id);
  const content = row?.user_email === mailbox.email ? mailboxes.attachment(row.gmail_id) : undefined;
  if (!content) throw invalidArgument("Invalid attachment token");
  return json({ size: content.length, data: content.toString("base64url") });
}
