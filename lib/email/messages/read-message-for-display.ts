import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type MailDocument, mailDocument } from "@/lib/email/html/mail-document";
import { getBodyInWorkspace } from "./queries";

/**
 * A message as a document of its own, sanitised, to be shown in a frame. Its inline images are referred to as
 * `<id>/cid/<Content-ID>`, relative to the address `…/<id>` that the document has to be served at. Throws NOT_FOUND.
 *
 * @param withRemoteImages whether images may be loaded from where the mail says, which tells its sender that it is read
 */
export async function readMessageForDisplay(
  ctx: Ctx,
  { id, withRemoteImages }: { id: string; withRemoteImages: boolean },
): Promise<Reply<MailDocument>> {
  const { inlineImages, ...body } = await getBodyInWorkspace(ctx, id);
  const known = new Set(inlineImages.map((image) => image.cid));
  const inlineImageUrl = (cid: string) => (known.has(cid) ? `${id}/cid/${cid}` : null);
  return { data: mailDocument({ body, withRemoteImages, inlineImageUrl }) };
}
