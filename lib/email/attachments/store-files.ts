import { within } from "@/lib/core/deadline";
import { AppError } from "@/lib/core/errors";
import type { AttachedFile } from "@/lib/email/send/read-attachments";
import { fileStorage } from "@/lib/storage/storage";

/** A storage that hangs must not keep a request beyond the minute in which it has to be answered. */
const patienceMs = 20_000;

/**
 * Keeps a message's files before its row names them. What a refused send leaves behind is content nobody points to.
 * Throws UNAVAILABLE when the storage cannot take them: then nothing is sent.
 */
export async function storeFiles(workspaceId: string, files: readonly AttachedFile[]): Promise<void> {
  if (files.length === 0) return;
  try {
    await within(patienceMs, storeEach(workspaceId, files));
  } catch (err) {
    throw new AppError({
      code: "UNAVAILABLE",
      message: "The attachments cannot be stored right now, so nothing was sent.",
      retryAfterSeconds: 30,
      cause: err,
    });
  }
}

async function storeEach(workspaceId: string, files: readonly AttachedFile[]): Promise<void> {
  const storage = fileStorage();
  for (const file of files) await storage.put(workspaceId, file.sha256, file.content);
}
