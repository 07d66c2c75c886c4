import { and, asc, eq, inArray } from "drizzle-orm";
import { emailAttachments } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type AttachmentRow = typeof emailAttachments.$inferSelect;

/** An attachment by its id. Throws NOT_FOUND for one that is unknown or another workspace's. */
export async function getAttachmentInWorkspace({ db, workspaceId }: Ctx, id: string): Promise<AttachmentRow> {
  const [row] = await db
    .select()
    .from(emailAttachments)
    .where(and(eq(emailAttachments.workspaceId, workspaceId), eq(emailAttachments.id, id)));
  if (!row) throw notFound("attachment", id);
  return row;
}

/** The files of many messages, in one query, each message's in their order. */
export async function listAttachmentRows(
  { db, workspaceId }: Ctx,
  messageIds: readonly string[],
): Promise<AttachmentRow[]> {
  if (messageIds.length === 0) return [];
  return db
    .select()
    .from(emailAttachments)
    .where(and(eq(emailAttachments.workspaceId, workspaceId), inArray(emailAttachments.messageId, [...messageIds])))
    .orderBy(asc(emailAttachments.messageId), asc(emailAttachments.position));
}
