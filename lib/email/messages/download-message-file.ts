import type { DataOf, Reply } from "@/lib/contracts/define";
import type { downloadAttachmentContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { downloadAttachment } from "@/lib/email/attachments/download-attachment";
import { getMessageFileInWorkspace, type MessageFile } from "./message-file";

/** The bytes of one attachment of one message. Throws NOT_FOUND, also for another message's file. */
export async function downloadMessageFile(
  ctx: Ctx,
  file: MessageFile,
): Promise<Reply<DataOf<typeof downloadAttachmentContract>>> {
  const { id } = await getMessageFileInWorkspace(ctx, file);
  return downloadAttachment(ctx, { id });
}
