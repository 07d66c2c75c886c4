import { uuid } from "@/lib/contracts/primitives";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { type AttachmentRow, getAttachmentInWorkspace } from "@/lib/email/attachments/queries";

/** A file as a page names it: by the message that it belongs to, and by itself. */
export type MessageFile = { messageId: string; attachmentId: string };

/** The attachment of a message. Throws NOT_FOUND, also for no id and for another message's file. */
export async function getMessageFileInWorkspace(
  ctx: Ctx,
  { messageId, attachmentId }: MessageFile,
): Promise<AttachmentRow> {
  if (!uuid.safeParse(attachmentId).success) throw notFound("attachment", attachmentId);
  const row = await getAttachmentInWorkspace(ctx, attachmentId);
  if (row.messageId !== messageId.toLowerCase()) throw notFound("attachment", attachmentId);
  return row;
}
