import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, deletedAt, id, timestamps, version, workspaceId } from "./columns";
import { emailMessages } from "./email-messages";
import { memberships } from "./memberships";

/** One thing that happened; which records show it stands in `activity_links`. */
export const activities = pgTable(
  "activities",
  {
    workspaceId: workspaceId(),
    id: id(),
    activityType: text("activity_type", { enum: ["call", "meeting", "note", "email", "stage_change"] }).notNull(),
    subject: text("subject").notNull(),
    description: text("description"),
    occurredAt: at("occurred_at").notNull(),
    createdBy: uuid("created_by"),
    messageId: uuid("message_id"),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    version: version(),
    ...timestamps(),
    deletedAt: deletedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("activities_message_key").on(table.workspaceId, table.messageId),
    foreignKey({
      name: "activities_created_by_fk",
      columns: [table.workspaceId, table.createdBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    foreignKey({
      name: "activities_message_fk",
      columns: [table.workspaceId, table.messageId],
      foreignColumns: [emailMessages.workspaceId, emailMessages.id],
    }),
    index("activities_occurred_idx").on(table.workspaceId, table.occurredAt.desc(), table.id.desc()),
    check("activities_email_check", sql`(${table.activityType} = 'email') = (${table.messageId} is not null)`),
  ],
);
