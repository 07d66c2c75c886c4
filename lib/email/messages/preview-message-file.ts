import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { openFile } from "@/lib/email/attachments/open-file";
import { peek } from "@/lib/email/attachments/peek";
import { type PreviewType, previewType, tellingBytes } from "@/lib/email/attachments/preview-type";
import { webStream } from "@/lib/email/attachments/web-stream";
import { getMessageFileInWorkspace, type MessageFile } from "./message-file";

export type FilePreview = {
  filename: string;
  /** By its bytes, never what its sender called it. */
  mimeType: PreviewType;
  sizeBytes: number;
  stream: ReadableStream<Uint8Array>;
};

/** A message's file to be shown, if it is an image or a PDF; NOT_FOUND for every other one, and for another message's. */
export async function previewMessageFile(ctx: Ctx, file: MessageFile): Promise<Reply<FilePreview>> {
  const row = await getMessageFileInWorkspace(ctx, file);
  const { head, whole } = await peek(await openFile(ctx, row), tellingBytes);
  const mimeType = previewType(head);
  if (mimeType === null) {
    whole.destroy();
    throw notFound("preview of an attachment", row.id);
  }
  const { filename, sizeBytes } = row;
  return { data: { filename, mimeType, sizeBytes, stream: webStream(whole) } };
}
