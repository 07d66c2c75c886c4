import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { timestamps, version } from "./columns";

export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    version: version(),
    ...timestamps(),
  },
  (table) => [uniqueIndex("workspaces_slug_key").on(sql`lower(${table.slug})`)],
);
