import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, version, workspaceId } from "./columns";
import { users } from "./users";
import { workspaces } from "./workspaces";

export const memberships = pgTable(
  "memberships",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role", { enum: ["owner", "admin", "member"] }).notNull(),
    /** The address this person works under here; personal mail prefers it as the sender. */
    email: text("email").notNull(),
    version: version(),
    createdAt: createdAt(),
    removedAt: at("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index("memberships_user_idx").on(table.userId),
    index("memberships_list_idx").on(table.workspaceId, table.createdAt, table.userId),
    check("memberships_role_check", sql`${table.role} in ('owner', 'admin', 'member')`),
  ],
);
