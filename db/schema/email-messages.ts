import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { at, createdAt, id, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { deals } from "./deals";
import { emailConfigs } from "./email-configs";
import { emailThreads } from "./email-threads";
import { gmailConnections } from "./gmail-connections";
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

type Columns = [AnyPgColumn, AnyPgColumn];

type Linked = Record<
  | "contactId"
  | "createdBy"
  | "customerId"
  | "dealId"
  | "emailConfigId"
  | "gmailConnectionId"
  | "senderUserId"
  | "threadId"
  | "workspaceId",
  AnyPgColumn
>;

const reference = (name: string, columns: Columns, foreignColumns: Columns) =>
  foreignKey({ name, columns, foreignColumns });

function references(table: Linked) {
  return [
    reference("email_messages_contact_fk", [table.workspaceId, table.contactId], [contacts.workspaceId, contacts.id]),
    reference("email_messages_deal_fk", [table.workspaceId, table.dealId], [deals.workspaceId, deals.id]),
    reference(
      "email_messages_customer_fk",
      [table.workspaceId, table.customerId],
      [customers.workspaceId, customers.id],
    ),
    reference(
      "email_messages_thread_fk",
      [table.workspaceId, table.threadId],
      [emailThreads.workspaceId, emailThreads.id],
    ),
    reference(
      "email_messages_config_fk",
      [table.workspaceId, table.emailConfigId],
      [emailConfigs.workspaceId, emailConfigs.id],
    ),
    reference(
      "email_messages_sender_fk",
      [table.workspaceId, table.senderUserId],
      [memberships.workspaceId, memberships.userId],
    ),
    reference(
      "email_messages_created_by_fk",
      [table.workspaceId, table.createdBy],
      [memberships.workspaceId, memberships.userId],
    ),
    reference(
      "email_messages_gmail_connection_fk",
      [table.workspaceId, table.gmailConnectionId],
      [gmailConnections.workspaceId, gmailConnections.id],
    ),
  ];
}

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
    /** Gmail's draft, from its creation until the message is settled: by it Gmail can be asked what became of it. */
    providerDraftRef: text("provider_draft_ref"),
    /** When the reconciler asks the provider next, about the message's fate or a draft left behind; null: nothing to ask. */
    settleAfter: at("settle_after"),
    settleAttempts: integer("settle_attempts").notNull().default(0),
    /** Its last words, when it refused or nobody knows. */
    providerResponse: text("provider_response"),
    senderEmail: text("sender_email").notNull(),
    senderName: text("sender_name"),
    /** Whose mailbox it left from, in personal mode. */
    senderUserId: uuid("sender_user_id"),
    emailConfigId: uuid("email_config_id"),
    /** The mailbox it left from, through Gmail. */
    gmailConnectionId: uuid("gmail_connection_id"),
    /** Message-IDs with angle brackets: what a reply answers, and what came before it (RFC 5322 §3.6.4). */
    inReplyTo: text("in_reply_to"),
    referenceIds: text("reference_ids").array().notNull().default([]),
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
    index("email_messages_to_settle_idx").on(table.workspaceId, table.settleAfter).where(sql`settle_after is not null`),
    // What the reconciler looks for: tiny, since a row is in it for a moment only.
    index("email_messages_unsettled_idx")
      .on(table.workspaceId, table.createdAt)
      .where(sql`state = 'sending' or (filed_at is null and state not in ('sending', 'failed'))`),
    ...references(table),
    check(
      "email_messages_state_check",
      sql`${table.state} in ('sending', 'sent', 'failed', 'unknown', 'delivered', 'bounced', 'spam_complaint', 'received')`,
    ),
    check("email_messages_key_check", sql`${table.state} <> 'failed' or ${table.idempotencyKey} is null`),
  ],
);
