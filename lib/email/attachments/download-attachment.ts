import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { downloadAttachmentContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { openFile } from "./open-file";
import { getAttachmentInWorkspace } from "./queries";
import { webStream } from "./web-stream";

/**
 * The bytes of one attachment. Throws NOT_FOUND when the row, or the file that it names, is not there, and UNAVAILABLE
 * when the storage is not.
 */
export async function downloadAttachment(
  ctx: Ctx,
  { id }: InputOf<typeof downloadAttachmentContract>,
): Promise<Reply<DataOf<typeof downloadAttachmentContract>>> {
  const row = await getAttachmentInWorkspace(ctx, id);
  const { filename, mimeType, sizeBytes } = row;
  return { data: { filename, mimeType, sizeBytes, stream: webStream(await openFile(ctx, row)) } };
}
