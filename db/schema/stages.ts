import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { deletedAt, id, timestamps, workspaceId } from "./columns";
import { pipelines } from "./pipelines";

export const stages = pgTable(
  "stages",
  {
    workspaceId: workspaceId(),
    id: id(),
    pipelineId: uuid("pipeline_id").notNull(),
    name: text("name").notNull(),
    color: text("color").notNull(),
    position: integer("position").notNull(),
    ...timestamps(),
    deletedAt: deletedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    // What a placement points to, so that a deal cannot stand in a stage of another pipeline.
    unique("stages_pipeline_key").on(table.workspaceId, table.pipelineId, table.id),
    foreignKey({
      name: "stages_pipeline_fk",
      columns: [table.workspaceId, table.pipelineId],
      foreignColumns: [pipelines.workspaceId, pipelines.id],
    }),
    index("stages_position_idx").on(table.workspaceId, table.pipelineId, table.position),
  ],
);
