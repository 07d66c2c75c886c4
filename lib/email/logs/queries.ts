import { and, asc, eq, inArray } from "drizzle-orm";
import { emailMessages, emailRecipients } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

export type MessageRow = typeof emailMessages.$inferSelect;

export type RecipientRow = typeof emailRecipients.$inferSelect;

/** A message by the id of its log row. Throws NOT_FOUND for one that is unknown or another workspace's. */
export async function getMessageInWorkspace({ db, workspaceId }: Ctx, id: string): Promise<MessageRow> {
  const [row] = await db
    .select()
    .from(emailMessages)
    .where(and(eq(emailMessages.workspaceId, workspaceId), eq(emailMessages.id, id)));
  if (!row) throw notFound("message", id);
  return row;
}

/** The recipients of many messages, in one query, each message's in their order; Bcc too, since this is the sender's record. */
export async function listRecipientRows(
  { db, workspaceId }: Ctx,
  messageIds: readonly string[],
): Promise<RecipientRow[]> {
  if (messageIds.length === 0) return [];
  return db
    .select()
    .from(emailRecipients)
    .where(and(eq(emailRecipients.workspaceId, workspaceId), inArray(emailRecipients.messageId, [...messageIds])))
    .orderBy(asc(emailRecipients.messageId), asc(emailRecipients.position));
}
