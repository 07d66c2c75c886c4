import { findMailbox } from "../demo-mailboxes";
import type { Mailboxes } from "../mailboxes";
import type { Grants } from "../oauth/grants";
import { page } from "../pages/page";
import { mailboxesPage, mailboxPage } from "./mailbox-page";
import { attachmentFile, messageDocument, messagePage, messageSource } from "./message-page";

export type ViewerPlace = { mailboxes: Mailboxes; grants: Grants };

/** Pages on which one can look at what "Gmail" sent, holds as drafts and received, and take Tern's access away. */
export async function answerViewer(request: Request, url: URL, place: ViewerPlace): Promise<Response | undefined> {
  const [first = "", email = "", id = "", what, index] = url.pathname.slice(1).split("/").map(decode);
  if (request.method === "GET" && first === "") return mailboxesPage(place.mailboxes);
  const mailbox = first === "mail" ? findMailbox(email) : undefined;
  if (!mailbox) return undefined;
  if (request.method === "POST" && id === "revoke") return await removeAccess(request, mailbox.email, place.grants);
  if (request.method !== "GET") return undefined;
  if (id === "") return mailboxPage(mailbox, place);
  const message = place.mailboxes.store.messages.findOneBy("gmail_id", id);
  const original = message?.user_email === mailbox.email ? place.mailboxes.original(id) : undefined;
  if (!message || !original)
    return page({ title: "There is no such message here", body: "It may have been deleted.", status: 404 });
  if (what === "source") return messageSource(original);
  if (what === "html") return await messageDocument(original);
  if (what === "attachments") return await attachmentFile(original, Number(index));
  return await messagePage(mailbox, message, original);
}

/** As in a Google account under "Third-party apps": all of its tokens end at once. */
async function removeAccess(request: Request, email: string, grants: Grants): Promise<Response> {
  // Another site's form must not be able to do this.
  if (request.headers.get("sec-fetch-site") === "cross-site")
    return page({ title: "Not from here", body: "", status: 403 });
  const wanted = new URLSearchParams(await request.text()).get("grant");
  for (const { id } of grants.lasting(email)) if (id === wanted) grants.remove(id);
  return new Response(null, { status: 303, headers: { location: `/mail/${encodeURIComponent(email)}` } });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
