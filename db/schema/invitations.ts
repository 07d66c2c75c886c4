import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id, workspaceId } from "./columns";
import { memberships } from "./memberships";

/** A one-time link that makes whoever holds it a member. The token is shown once; only its SHA-256 is stored. */
export const invitations = pgTable(
  "invitations",
  {
    workspaceId: workspaceId(),
    id: id(),
    email: text("email").notNull(),
    role: text("role", { enum: ["owner", "admin", "member"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "invitations_invited_by_fk",
      columns: [table.workspaceId, table.invitedBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    uniqueIndex("invitations_token_key").on(table.tokenHash),
    index("invitations_list_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    check("invitations_role_check", sql`${table.role} in ('owner', 'admin', 'member')`),
  ],
);
