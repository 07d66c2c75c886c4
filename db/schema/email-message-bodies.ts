import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";
import { emailMessages } from "./email-messages";

/** Apart from the log row, so that lists never read them. HTML as the caller gave it: sanitised where it is shown. */
export const emailMessageBodies = pgTable(
  "email_message_bodies",
  {
    workspaceId: workspaceId(),
    messageId: uuid("message_id").notNull(),
    html: text("html"),
    text: text("text").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.messageId] }),
    foreignKey({
      name: "email_message_bodies_message_fk",
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [emailMessages.workspaceId, emailMessages.id],
    }),
  ],
);
