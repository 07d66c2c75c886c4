import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id, timestamps, version, workspaceId } from "./columns";
import { memberships } from "./memberships";

/** One of Gmail's send-as addresses, as Google reported it. */
export type GmailAlias = {
  email: string;
  displayName: string;
  isPrimary: boolean;
  isDefault: boolean;
  /** Google's word; absent for addresses that need no verification. */
  verificationStatus: string | null;
  /** Sent through a mail server of the user's own. */
  hasOwnServer: boolean;
  replyTo: string;
  /** HTML. Gmail adds it in its own web page only. */
  signature: string;
};

/** A member's Gmail mailbox, connected by OAuth. Reconnecting the same Google account keeps the row. */
export const gmailConnections = pgTable(
  "gmail_connections",
  {
    workspaceId: workspaceId(),
    id: id(),
    userId: uuid("user_id").notNull(),
    /** Google's `sub`: stays the same when the address changes. */
    googleSubject: text("google_subject").notNull(),
    gmailAddress: text("gmail_address").notNull(),
    status: text("status", { enum: ["active", "needs_reconnect", "missing_scope"] }).notNull(),
    /** Space-separated, as Google granted them (RFC 6749 §3.3). */
    grantedScopes: text("granted_scopes").notNull(),
    /** Encrypted; bound to this row. Null once revoked at Google. */
    refreshToken: text("refresh_token"),
    accessToken: text("access_token"),
    accessTokenExpiresAt: at("access_token_expires_at"),
    /** A process is fetching another access token and has until then; the others wait for it. */
    refreshLeaseUntil: at("refresh_lease_until"),
    aliases: jsonb("aliases").$type<GmailAlias[]>().notNull().default([]),
    aliasesFetchedAt: at("aliases_fetched_at"),
    /** When they are to be read again by themselves. */
    aliasesDueAt: at("aliases_due_at").notNull().default(sql`now()`),
    connectedAt: at("connected_at").notNull().default(sql`now()`),
    version: version(),
    ...timestamps(),
    /** Disconnected. While `refresh_token` is still there, a job goes on revoking it at Google. */
    closedAt: at("closed_at"),
    revokeAttempts: integer("revoke_attempts").notNull().default(0),
    revokeAfter: at("revoke_after"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      name: "gmail_connections_member_fk",
      columns: [table.workspaceId, table.userId],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    uniqueIndex("gmail_connections_member_key").on(table.workspaceId, table.userId).where(sql`closed_at is null`),
    uniqueIndex("gmail_connections_account_key")
      .on(table.workspaceId, table.googleSubject)
      .where(sql`closed_at is null`),
    index("gmail_connections_history_idx").on(table.workspaceId, table.userId, table.googleSubject),
    index("gmail_connections_closing_idx")
      .on(table.workspaceId, table.revokeAfter)
      .where(sql`closed_at is not null and refresh_token is not null`),
    check("gmail_connections_status_check", sql`${table.status} in ('active', 'needs_reconnect', 'missing_scope')`),
  ],
);
