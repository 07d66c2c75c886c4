import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, deletedAt, id, timestamps, version, workspaceId } from "./columns";
import { memberships } from "./memberships";
import { workspaces } from "./workspaces";

/** An identity of company mail. Without a host of its own it goes out through the server's relay. */
export const emailConfigs = pgTable(
  "email_configs",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    configName: text("config_name").notNull(),
    fromEmail: text("from_email").notNull(),
    fromName: text("from_name").notNull(),
    staffEmail: text("staff_email").notNull(),
    logoUrl: text("logo_url"),
    primaryColor: text("primary_color"),
    isDefault: boolean("is_default").notNull().default(false),
    emailProvider: text("email_provider", { enum: ["smtp", "postmark", "gmail"] })
      .notNull()
      .default("smtp"),
    gmailSenderUserId: uuid("gmail_sender_user_id"),
    smtpHost: text("smtp_host"),
    smtpPort: integer("smtp_port"),
    smtpSecurity: text("smtp_security", { enum: ["tls", "starttls", "none"] }),
    smtpUser: text("smtp_user"),
    /** Encrypted; bound to this row (see lib/core/crypto). */
    smtpPassword: text("smtp_password"),
    attachmentLimitMb: integer("attachment_limit_mb").notNull().default(0),
    lastTestAt: at("last_test_at"),
    lastTestError: text("last_test_error"),
    version: version(),
    ...timestamps(),
    deletedAt: deletedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("email_configs_default_key").on(table.workspaceId).where(sql`is_default and deleted_at is null`),
    foreignKey({
      name: "email_configs_gmail_sender_fk",
      columns: [table.workspaceId, table.gmailSenderUserId],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    index("email_configs_list_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    check("email_configs_limit_check", sql`${table.attachmentLimitMb} between 0 and 25`),
  ],
);
