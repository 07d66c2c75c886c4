import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { deletedAt, id, timestamps, version, workspaceId } from "./columns";
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
    deletedAt: deletedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("contacts_public_id_key").on(table.workspaceId, table.publicId),
    index("contacts_created_idx").on(table.workspaceId, table.createdAt.desc(), table.id.desc()),
    index("contacts_email_idx").on(table.workspaceId, table.email),
    index("contacts_source_idx").on(table.workspaceId, table.source, table.createdAt.desc(), table.id.desc()),
  ],
);
