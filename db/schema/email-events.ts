import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, workspaceId } from "./columns";
import { emailMessages } from "./email-messages";

/** What happened to a message, in order; rows are only ever added. */
export const emailEvents = pgTable(
  "email_events",
  {
    workspaceId: workspaceId(),
    id: id(),
    messageId: uuid("message_id").notNull(),
    kind: text("kind").notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "email_events_message_fk",
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [emailMessages.workspaceId, emailMessages.id],
    }),
    index("email_events_message_idx").on(table.workspaceId, table.messageId, table.createdAt),
  ],
);
