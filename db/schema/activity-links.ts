import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { activities } from "./activities";
import { at, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { deals } from "./deals";

/** Exactly one target a row; the time is repeated here, so that a timeline is one index range. */
export const activityLinks = pgTable(
  "activity_links",
  {
    workspaceId: workspaceId(),
    activityId: uuid("activity_id").notNull(),
    contactId: uuid("contact_id"),
    dealId: uuid("deal_id"),
    customerId: uuid("customer_id"),
    targetId: uuid("target_id").notNull().generatedAlwaysAs(sql`coalesce(contact_id, deal_id, customer_id)`),
    occurredAt: at("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.activityId, table.targetId] }),
    foreignKey({
      name: "activity_links_activity_fk",
      columns: [table.workspaceId, table.activityId],
      foreignColumns: [activities.workspaceId, activities.id],
    }),
    foreignKey({
      name: "activity_links_contact_fk",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "activity_links_deal_fk",
      columns: [table.workspaceId, table.dealId],
      foreignColumns: [deals.workspaceId, deals.id],
    }),
    foreignKey({
      name: "activity_links_customer_fk",
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    index("activity_links_contact_idx")
      .on(table.workspaceId, table.contactId, table.occurredAt.desc(), table.activityId.desc())
      .where(sql`contact_id is not null`),
    index("activity_links_deal_idx")
      .on(table.workspaceId, table.dealId, table.occurredAt.desc(), table.activityId.desc())
      .where(sql`deal_id is not null`),
    index("activity_links_customer_idx")
      .on(table.workspaceId, table.customerId, table.occurredAt.desc(), table.activityId.desc())
      .where(sql`customer_id is not null`),
    check("activity_links_one_target", sql`num_nonnulls(contact_id, deal_id, customer_id) = 1`),
  ],
);
