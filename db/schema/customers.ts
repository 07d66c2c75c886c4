import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { deletedAt, id, searchText, sortName, timestamps, updatedBy, version, workspaceId } from "./columns";
import { memberships } from "./memberships";
import { workspaces } from "./workspaces";

/** A business account. */
export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    publicId: text("public_id").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    phone: text("phone"),
    landline: text("landline"),
    industry: text("industry"),
    website: text("website"),
    notes: text("notes"),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    version: version(),
    ...timestamps(),
    updatedBy: updatedBy(),
    deletedAt: deletedAt(),
    searchText: searchText(sql`name || ' ' || coalesce(email, '') || ' ' || public_id`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("customers_public_id_key").on(table.workspaceId, table.publicId),
    foreignKey({
      name: "customers_updated_by_fk",
      columns: [table.workspaceId, table.updatedBy],
      foreignColumns: [memberships.workspaceId, memberships.userId],
    }),
    index("customers_created_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    index("customers_search_idx").using("gin", table.searchText.op("gin_trgm_ops")),
    index("customers_updated_idx").on(table.workspaceId, table.updatedAt.desc(), table.id.desc()),
    index("customers_name_idx").on(table.workspaceId, sql`${sortName(table)} desc nulls last`, table.id.desc()),
    index("customers_industry_idx").on(table.workspaceId, table.industry, table.createdAt.desc(), table.id.desc()),
    index("customers_email_lower_idx").on(table.workspaceId, sql`lower(${table.email})`),
  ],
);
