import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { deals } from "./deals";
import { emailConfigs } from "./email-configs";
import { emailThreads } from "./email-threads";
import { memberships } from "./memberships";
import { workspaces } from "./workspaces";

export const messageStates = [
  "sending",
  "sent",
  "failed",
  "unknown",
  "delivered",
  "bounced",
  "spam_complaint",
  "received",
] as const;

/**
 * The log: one row a message, written before the message leaves. The row is the idempotency lock too.
 * Narrow on purpose, since lists read it; the bodies stand in `email_message_bodies`.
 */
export const emailMessages = pgTable(
  "email_messages",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    direction: text("direction", { enum: ["inbound", "outbound"] }).notNull(),
    state: text("state", { enum: messageStates }).notNull(),
    emailType: text("email_type", { enum: ["send", "reply"] }).notNull(),
    mode: text("mode", { enum: ["company", "personal"] }).notNull(),
    provider: text("provider", { enum: ["smtp", "postmark", "gmail"] }).notNull(),
    /** The Message-ID we wrote, with angle brackets. */
    messageId: text("message_id").notNull(),
    /** The Message-ID the provider reports, where it differs from ours. */
    reportedMessageId: text("reported_message_id"),
    /** The provider's own handle on the message. */
    providerMessageId: text("provider_message_id"),
    providerThreadRef: text("provider_thread_ref"),
    /** Its last words, when it refused or nobody knows. */
    providerResponse: text("provider_response"),
    senderEmail: text("sender_email").notNull(),
    senderName: text("sender_name"),
    /** Whose mailbox it left from, in personal mode. */
    senderUserId: uuid("sender_user_id"),
    emailConfigId: uuid("email_config_id"),
    subject: text("subject").notNull(),
    preview: text("preview").notNull().default(""),
    replyTo: text("reply_to"),
    threadId: uuid("thread_id"),
    activityId: uuid("activity_id"),
    contactId: uuid("contact_id"),
    dealId: uuid("deal_id"),
    customerId: uuid("customer_id"),
    /** Facts that did not stop the send, as they were answered. */
    warnings: jsonb("warnings").$type<Record<string, unknown>[]>().notNull().default([]),
    idempotencyKey: text("idempotency_key"),
    /** The key of a message that certainly did not go: free for a new send, kept for the look-up. */
    releasedKey: text("released_key"),
    requestHash: text("request_hash"),
    /** The process that owns the send while the state is `sending`. */
    processId: uuid("process_id"),
    /** Who asked: a member, by session or by key. */
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    sentAt: at("sent_at"),
    /** Set once, by whoever writes thread, participants and timeline. */
    filedAt: at("filed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("email_messages_idempotency_key").on(table.workspaceId, table.idempotencyKey),
    uniqueIndex("email_messages_message_id_key")
      .on(table.workspaceId, table.messageId)
      .where(sql`direction = 'outbound'`),
    index("email_messages_list_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    index("email_messages_thread_idx").on(table.workspaceId, table.threadId, table.createdAt),
    index("email_messages_contact_idx")
      .on(table.workspaceId, table.contactId, table.createdAt.desc(), table.id.desc())
      .where(sql`contact_id is not null`),
    index("email_messages_deal_idx")
      .on(table.workspaceId, table.dealId, table.createdAt.desc(), table.id.desc())
      .where(sql`deal_id is not null`),
    index("email_messages_released_key_idx")
      .on(table.workspaceId, table.releasedKey)
      .where(sql`released_key is not null`),
    // The states that people look for; "sent" is nearly all of the log and needs no index of its own.
    index("email_messages_rare_state_idx")
      .on(table.workspaceId, table.state, table.createdAt.desc(), table.id.desc())
      .where(sql`state not in ('sent', 'delivered', 'received')`),
    // What the reconciler looks for: tiny, since a row is in it for a moment only.
    index("email_messages_unsettled_idx")
      .on(table.workspaceId, table.createdAt)
      .where(sql`state = 'sending' or (filed_at is null and state not in ('sending', 'failed'))`),
    foreignKey({
      name: "email_messages_contact_fk",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "email_messages_deal_fk",
      columns: [table.workspaceId, table.dealId],
      foreignColumns: [deals.workspaceId, deals.id],
    }),
    foreignKey({
      name: "email_messages_customer_fk",
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "email_messages_thread_fk",
      columns: [table.workspaceId, table.threadId],
      foreignColumns: [emailThreads.workspaceId, emailThreads.id],
    }),
    foreignKey({
      name: "email_messages_config_fk",
      columns: [table.workspaceId, table.emailConfigId],
      foreignColumns: [emailConfigs.workspaceId, emailConfigs.id],
    }),
    foreignKey({
      name: "email_messages_sender_fk",
      columns: [table.workspaceId, table.senderUserId],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    foreignKey({
      name: "email_messages_created_by_fk",
      columns: [table.workspaceId, table.createdBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    check(
      "email_messages_state_check",
      sql`${table.state} in ('sending', 'sent', 'failed', 'unknown', 'delivered', 'bounced', 'spam_complaint', 'received')`,
    ),
    check("email_messages_key_check", sql`${table.state} <> 'failed' or ${table.idempotencyKey} is null`),
  ],
);
