import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { deletedAt, id, timestamps, version, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

export const pipelines = pgTable(
  "pipelines",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: id(),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    version: version(),
    ...timestamps(),
    deletedAt: deletedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("pipelines_position_idx").on(table.workspaceId, table.position, table.id),
  ],
);
