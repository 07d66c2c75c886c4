import { Readable } from "node:stream";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { downloadAttachmentContract } from "@/lib/contracts/email-threads";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { fileStorage } from "@/lib/storage/storage";
import { getAttachmentInWorkspace } from "./queries";

/** The bytes of one attachment. Throws NOT_FOUND when the row, or the file that it names, is not there. */
export async function downloadAttachment(
  ctx: Ctx,
  { id }: InputOf<typeof downloadAttachmentContract>,
): Promise<Reply<DataOf<typeof downloadAttachmentContract>>> {
  const { filename, mimeType, sizeBytes, sha256 } = await getAttachmentInWorkspace(ctx, id);
  const file = await fileStorage().open(ctx.workspaceId, sha256);
  if (!file) {
    ctx.log.error({ attachment_id: id }, "an attachment's file is missing from the storage");
    throw notFound("attachment", id);
  }
  return { data: { filename, mimeType, sizeBytes, stream: toWebStream(file) } };
}

/** The same bytes for a Response. Node types its own web streams apart from the browser's, though they are one class. */
function toWebStream(file: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}
