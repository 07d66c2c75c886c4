import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, workspaceId } from "./columns";
import { emailMessages } from "./email-messages";

/** The bytes stand in the storage under their SHA-256; a row is a name for them. */
export const emailAttachments = pgTable(
  "email_attachments",
  {
    workspaceId: workspaceId(),
    id: id(),
    messageId: uuid("message_id").notNull(),
    position: integer("position").notNull(),
    filename: text("filename").notNull(),
    mimeType: text("mime_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    sha256: text("sha256").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "email_attachments_message_fk",
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [emailMessages.workspaceId, emailMessages.id],
    }),
    index("email_attachments_message_idx").on(table.workspaceId, table.messageId, table.position),
    index("email_attachments_sha_idx").on(table.workspaceId, table.sha256),
  ],
);
