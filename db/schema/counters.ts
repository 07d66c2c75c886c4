import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** The last number given out for `C-001` and its kin. Gaps are allowed, reuse is not. */
export const counters = pgTable(
  "counters",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    kind: text("kind", { enum: ["contact", "customer", "deal"] }).notNull(),
    value: integer("value").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind] })],
);
