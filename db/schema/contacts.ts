import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { deletedAt, id, searchText, timestamps, updatedBy, version, workspaceId } from "./columns";
import { memberships } from "./memberships";
import { workspaces } from "./workspaces";

export const contacts = pgTable(
  "contacts",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    publicId: text("public_id").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name"),
    email: text("email"),
    phone: text("phone"),
    landline: text("landline"),
    jobTitle: text("job_title"),
    source: text("source"),
    notes: text("notes"),
    addressLine1: text("address_line1"),
    addressLine2: text("address_line2"),
    city: text("city"),
    state: text("state"),
    postalCode: text("postal_code"),
    country: text("country"),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    version: version(),
    ...timestamps(),
    updatedBy: updatedBy(),
    deletedAt: deletedAt(),
    searchText: searchText(
      sql`first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || public_id`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("contacts_public_id_key").on(table.workspaceId, table.publicId),
    foreignKey({
      name: "contacts_updated_by_fk",
      columns: [table.workspaceId, table.updatedBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    index("contacts_created_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    index("contacts_email_idx").on(table.workspaceId, table.email),
    index("contacts_search_idx").using("gin", table.searchText.op("gin_trgm_ops")),
    index("contacts_updated_idx").on(table.workspaceId, table.updatedAt.desc(), table.id.desc()),
    index("contacts_name_idx").on(table.workspaceId, sql`${contactSortName(table)} desc nulls last`, table.id.desc()),
    index("contacts_email_lower_idx").on(table.workspaceId, sql`lower(${table.email})`),
    index("contacts_source_idx").on(table.workspaceId, table.source, table.createdAt.desc(), table.id.desc()),
  ],
);

/**
 * What lists are sorted by name with, and what the index holds: letter case aside, and no longer than an entry of an
 * index may be.
 */
export function contactSortName({ firstName, lastName }: { firstName: AnyPgColumn; lastName: AnyPgColumn }): SQL {
  return sql`left(lower(${firstName} || ' ' || coalesce(${lastName}, '')), 200)`;
}
