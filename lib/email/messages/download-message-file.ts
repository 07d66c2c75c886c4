import type { DataOf, Reply } from "@/lib/contracts/define";
import type { downloadAttachmentContract } from "@/lib/contracts/email-threads";
import { uuid } from "@/lib/contracts/primitives";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { downloadAttachment } from "@/lib/email/attachments/download-attachment";
import { getAttachmentInWorkspace } from "@/lib/email/attachments/queries";

/** The bytes of one attachment of one message. Throws NOT_FOUND, also for another message's file. */
export async function downloadMessageFile(
  ctx: Ctx,
  { messageId, attachmentId }: { messageId: string; attachmentId: string },
): Promise<Reply<DataOf<typeof downloadAttachmentContract>>> {
  if (!uuid.safeParse(attachmentId).success) throw notFound("attachment", attachmentId);
  const row = await getAttachmentInWorkspace(ctx, attachmentId);
  if (row.messageId !== messageId.toLowerCase()) throw notFound("attachment", attachmentId);
  return downloadAttachment(ctx, { id: attachmentId });
}
