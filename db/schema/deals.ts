import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { deletedAt, id, searchText, sortName, timestamps, updatedBy, version, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";
import { memberships } from "./memberships";
import { workspaces } from "./workspaces";

type Tag = { name: string; color: string };

export const deals = pgTable(
  "deals",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    publicId: text("public_id").notNull(),
    name: text("name").notNull(),
    contactId: uuid("contact_id"),
    customerId: uuid("customer_id"),
    status: text("status", { enum: ["open", "won", "lost"] })
      .notNull()
      .default("open"),
    value: numeric("value", { precision: 16, scale: 2 }),
    currency: text("currency").notNull().default("AUD"),
    probability: integer("probability"),
    expectedCloseDate: date("expected_close_date"),
    assignedTo: uuid("assigned_to"),
    leadSource: text("lead_source"),
    tags: jsonb("tags").$type<Tag[]>().notNull().default([]),
    notes: text("notes"),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    version: version(),
    ...timestamps(),
    updatedBy: updatedBy(),
    deletedAt: deletedAt(),
    searchText: searchText(sql`name || ' ' || public_id`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("deals_public_id_key").on(table.workspaceId, table.publicId),
    foreignKey({
      name: "deals_contact_fk",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "deals_customer_fk",
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "deals_assigned_to_fk",
      columns: [table.workspaceId, table.assignedTo],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    foreignKey({
      name: "deals_updated_by_fk",
      columns: [table.workspaceId, table.updatedBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    index("deals_created_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    index("deals_status_idx").on(table.workspaceId, table.status, table.createdAt.desc(), table.id.desc()),
    index("deals_contact_idx").on(table.workspaceId, table.contactId, table.createdAt.desc(), table.id.desc()),
    index("deals_customer_idx").on(table.workspaceId, table.customerId, table.createdAt.desc(), table.id.desc()),
    index("deals_assigned_idx").on(table.workspaceId, table.assignedTo, table.createdAt.desc(), table.id.desc()),
    index("deals_search_idx").using("gin", table.searchText.op("gin_trgm_ops")),
    index("deals_updated_idx").on(table.workspaceId, table.updatedAt.desc(), table.id.desc()),
    index("deals_name_idx").on(table.workspaceId, sql`${sortName(table)} desc nulls last`, table.id.desc()),
    index("deals_value_idx").on(table.workspaceId, sql`${dealSortValue(table)} desc nulls last`, table.id.desc()),
    index("deals_close_idx").on(table.workspaceId, sql`${dealSortDate(table)} desc nulls last`, table.id.desc()),
    check("deals_status_check", sql`${table.status} in ('open', 'won', 'lost')`),
    check("deals_probability_check", sql`${table.probability} between 0 and 100`),
  ],
);

/** What lists are sorted by value with: a deal without one comes below those worth nothing. */
export function dealSortValue({ value }: { value: AnyPgColumn }): SQL {
  return sql`coalesce(${value}, -1)`;
}

/** What lists are sorted by closing date with: a deal without one comes last. */
export function dealSortDate({ expectedCloseDate }: { expectedCloseDate: AnyPgColumn }): SQL {
  return sql`coalesce(${expectedCloseDate}, 'infinity'::date)`;
}
