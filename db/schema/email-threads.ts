import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id, timestamps, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

export const emailThreads = pgTable(
  "email_threads",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    subject: text("subject").notNull(),
    status: text("status", { enum: ["active", "archived", "spam"] })
      .notNull()
      .default("active"),
    isRead: boolean("is_read").notNull().default(true),
    isAutomated: boolean("is_automated").notNull().default(false),
    messageCount: integer("message_count").notNull().default(0),
    lastMessageAt: at("last_message_at").notNull(),
    lastMessageDirection: text("last_message_direction", { enum: ["inbound", "outbound"] }).notNull(),
    lastMessagePreview: text("last_message_preview").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("email_threads_recent_idx").on(table.workspaceId, table.lastMessageAt.desc(), table.id.desc()),
  ],
);
