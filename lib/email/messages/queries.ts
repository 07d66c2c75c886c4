import { and, eq } from "drizzle-orm";
import { emailMessageBodies, emailMessages } from "@/db/schema";
import { uuid } from "@/lib/contracts/primitives";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { extractInlineImages, type InlineImage } from "@/lib/email/html/inline-images";

export type MessageBody = {
  /** With `cid:` references where the stored HTML has `data:` images; null for a message of plain text. */
  html: string | null;
  text: string;
  /** The images that the HTML refers to, under the Content-IDs they travelled with. */
  inlineImages: readonly InlineImage[];
};

/** The body of a message by its log id. Throws NOT_FOUND for one that is unknown, no id, or another workspace's. */
export async function getBodyInWorkspace({ db, workspaceId }: Ctx, id: string): Promise<MessageBody> {
  if (!uuid.safeParse(id).success) throw notFound("message", id);
  const [row] = await db
    .select({ messageId: emailMessages.messageId, html: emailMessageBodies.html, text: emailMessageBodies.text })
    .from(emailMessages)
    .innerJoin(
      emailMessageBodies,
      and(
        eq(emailMessageBodies.workspaceId, emailMessages.workspaceId),
        eq(emailMessageBodies.messageId, emailMessages.id),
      ),
    )
    .where(and(eq(emailMessages.workspaceId, workspaceId), eq(emailMessages.id, id)));
  if (!row) throw notFound("message", id);
  if (row.html === null) return { html: null, text: row.text, inlineImages: [] };
  const { html, images } = extractInlineImages(row.html, domainOf(row.messageId));
  return { html, text: row.text, inlineImages: images };
}

/** `<left@right>` → right: the domain that our Content-IDs carry too. */
function domainOf(messageId: string): string {
  return messageId.slice(messageId.lastIndexOf("@") + 1).replace(/>$/, "");
}
