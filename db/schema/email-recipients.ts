import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";
import { emailMessages } from "./email-messages";

export const recipientStatuses = ["pending", "accepted", "refused", "unknown", "delivered", "bounced"] as const;

export const emailRecipients = pgTable(
  "email_recipients",
  {
    workspaceId: workspaceId(),
    messageId: uuid("message_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind", { enum: ["to", "cc", "bcc"] }).notNull(),
    email: text("email").notNull(),
    name: text("name"),
    status: text("status", { enum: recipientStatuses }).notNull().default("pending"),
    /** The relay's words for this recipient, when it refused. */
    response: text("response"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId, table.position] }),
    foreignKey({
      name: "email_recipients_message_fk",
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [emailMessages.workspaceId, emailMessages.id],
    }),
    index("email_recipients_email_idx").on(table.workspaceId, table.email, table.messageId),
    check("email_recipients_kind_check", sql`${table.kind} in ('to', 'cc', 'bcc')`),
  ],
);
