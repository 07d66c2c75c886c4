import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, workspaceId } from "./columns";
import { contacts } from "./contacts";
import { customers } from "./customers";

/** Who works where: a contact's employers. */
export const contactCustomers = pgTable(
  "contact_customers",
  {
    workspaceId: workspaceId(),
    contactId: uuid("contact_id").notNull(),
    customerId: uuid("customer_id").notNull(),
    jobTitle: text("job_title"),
    isPrimary: boolean("is_primary").notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.contactId, table.customerId] }),
    foreignKey({
      name: "contact_customers_contact_fk",
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "contact_customers_customer_fk",
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    index("contact_customers_customer_idx").on(table.workspaceId, table.customerId, table.contactId),
  ],
);
