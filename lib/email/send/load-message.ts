import { and, asc, eq } from "drizzle-orm";
import { emailAttachments, emailMessages, emailRecipients } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";

export type StoredMessage = {
  message: typeof emailMessages.$inferSelect;
  recipients: (typeof emailRecipients.$inferSelect)[];
  attachments: (typeof emailAttachments.$inferSelect)[];
};

/** A message with its recipients and files, as recorded; null where the workspace has none of that id. */
export async function loadMessage(ctx: Pick<Ctx, "db" | "workspaceId">, id: string): Promise<StoredMessage | null> {
  const { db, workspaceId } = ctx;
  const [messages, recipients, attachments] = await Promise.all([
    db
      .select()
      .from(emailMessages)
      .where(and(eq(emailMessages.workspaceId, workspaceId), eq(emailMessages.id, id))),
    db
      .select()
      .from(emailRecipients)
      .where(and(eq(emailRecipients.workspaceId, workspaceId), eq(emailRecipients.messageId, id)))
      .orderBy(asc(emailRecipients.position)),
    db
      .select()
      .from(emailAttachments)
      .where(and(eq(emailAttachments.workspaceId, workspaceId), eq(emailAttachments.messageId, id)))
      .orderBy(asc(emailAttachments.position)),
  ]);
  const [message] = messages;
  return message ? { message, recipients, attachments } : null;
}
