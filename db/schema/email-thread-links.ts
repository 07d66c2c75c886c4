import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { deals } from "./deals";
import { emailThreads } from "./email-threads";

/** Which records a conversation belongs to; exactly one target a row. */
export const emailThreadLinks = pgTable(
  "email_thread_links",
  {
    workspaceId: workspaceId(),
    threadId: uuid("thread_id").notNull(),
    contactId: uuid("contact_id"),
    dealId: uuid("deal_id"),
    customerId: uuid("customer_id"),
    targetId: uuid("target_id").notNull().generatedAlwaysAs(sql`coalesce(contact_id, deal_id, customer_id)`),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.threadId, table.targetId] }),
    foreignKey({
      name: "email_thread_links_thread_fk",
      columns: [table.workspaceId, table.threadId],
      foreignColumns: [emailThreads.workspaceId, emailThreads.id],
    }),
    foreignKey({
      name: "email_thread_links_contact_fk",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "email_thread_links_deal_fk",
      columns: [table.workspaceId, table.dealId],
      foreignColumns: [deals.workspaceId, deals.id],
    }),
    foreignKey({
      name: "email_thread_links_customer_fk",
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    index("email_thread_links_target_idx").on(table.workspaceId, table.targetId, table.threadId),
    check("email_thread_links_one_target", sql`num_nonnulls(contact_id, deal_id, customer_id) = 1`),
  ],
);
