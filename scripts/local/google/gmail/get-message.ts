import { z } from "zod";
import { json, notFound } from "../answers";
import type { GmailCall } from "./gmail-call";
import { type HeaderField, headerFields } from "./message-head";

const resource = z.looseObject({
  id: z.string(),
  payload: z.looseObject({ headers: z.array(z.unknown()) }).optional(),
});
const draftResource = z.looseObject({ message: resource });

/**
 * `messages.get` and `drafts.get`. The emulator knows ten header fields and tells names apart by case; Gmail tells
 * every field there is, and in `metadata` those asked for, however they are written.
 */
export async function getMessage({ url, path, mailbox, mailboxes }: GmailCall): Promise<Response> {
  const format = url.searchParams.get("format") ?? "full";
  const inner = format === "raw" ? "minimal" : format;
  const address = `/gmail/v1/users/me/${path}?format=${encodeURIComponent(inner)}`;
  const response = await mailboxes.call(mailbox.email, { method: "GET", path: address });
  if (!response.ok) throw notFound();
  const body: unknown = await response.json();
  const draft = path.startsWith("drafts/") ? draftResource.parse(body) : undefined;
  const message = draft?.message ?? resource.parse(body);
  const original = mailboxes.original(message.id);
  if (!original) throw notFound();
  const complete = { ...message, ...contentOf(message, original, url.searchParams), sizeEstimate: original.length };
  return json(draft ? { ...draft, message: complete } : complete);
}

function contentOf({ payload }: z.infer<typeof resource>, original: Buffer, query: URLSearchParams) {
  if (query.get("format") === "raw") return { raw: original.toString("base64url") };
  return payload ? { payload: { ...payload, headers: wantedFields(original, query) } } : {};
}

function wantedFields(original: Buffer, query: URLSearchParams): HeaderField[] {
  const wanted = query.getAll("metadataHeaders").map((name) => name.toLowerCase());
  const isAll = query.get("format") !== "metadata" || wanted.length === 0;
  return headerFields(original).filter(({ name }) => isAll || wanted.includes(name.toLowerCase()));
}
