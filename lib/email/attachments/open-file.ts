import type { Readable } from "node:stream";
import type { Ctx } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { fileStorage } from "@/lib/storage/storage";
import type { AttachmentRow } from "./queries";

/** The bytes of an attachment. Throws NOT_FOUND when they are not there, UNAVAILABLE when the storage cannot be reached. */
export async function openFile(ctx: Ctx, { id, sha256 }: Pick<AttachmentRow, "id" | "sha256">): Promise<Readable> {
  const file = await fileStorage()
    .open(ctx.workspaceId, sha256)
    .catch((err: unknown) => {
      throw new AppError({
        code: "UNAVAILABLE",
        message: "The file cannot be read from the storage right now.",
        retryAfterSeconds: 30,
        cause: err,
      });
    });
  if (file) return file;
  ctx.log.error({ attachment_id: id }, "an attachment's file is missing from the storage");
  throw notFound("attachment", id);
}
