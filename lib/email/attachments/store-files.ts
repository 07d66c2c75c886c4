import type { AttachedFile } from "@/lib/email/send/read-attachments";
import { fileStorage } from "@/lib/storage/storage";

/** Keeps a message's files before its row names them. What a refused send leaves behind is content nobody points to. */
export async function storeFiles(workspaceId: string, files: readonly AttachedFile[]): Promise<void> {
  const storage = fileStorage();
  for (const file of files) await storage.put(workspaceId, file.sha256, file.content);
}
