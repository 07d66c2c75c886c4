import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, workspaceId } from "./columns";
import { emailThreads } from "./email-threads";

/** Who takes part in a conversation: sender, To and Cc, never Bcc. `email` is lower-cased. */
export const emailThreadParticipants = pgTable(
  "email_thread_participants",
  {
    workspaceId: workspaceId(),
    threadId: uuid("thread_id").notNull(),
    email: text("email").notNull(),
    name: text("name"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.threadId, table.email] }),
    foreignKey({
      name: "email_thread_participants_thread_fk",
      columns: [table.workspaceId, table.threadId],
      foreignColumns: [emailThreads.workspaceId, emailThreads.id],
    }),
    index("email_thread_participants_email_idx").on(table.workspaceId, table.email, table.threadId),
  ],
);
