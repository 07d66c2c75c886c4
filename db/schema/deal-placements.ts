import { doublePrecision, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { at, workspaceId } from "./columns";
import { deals } from "./deals";
import { stages } from "./stages";

/** Where a deal stands: at most one stage in each pipeline. */
export const dealPlacements = pgTable(
  "deal_placements",
  {
    workspaceId: workspaceId(),
    dealId: uuid("deal_id").notNull(),
    pipelineId: uuid("pipeline_id").notNull(),
    stageId: uuid("stage_id").notNull(),
    /** Order within the stage; a fraction, so that a card can be dropped between two others in one write. */
    position: doublePrecision("position").notNull(),
    enteredAt: at("entered_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.dealId, table.pipelineId] }),
    foreignKey({
      name: "deal_placements_deal_fk",
      columns: [table.workspaceId, table.dealId],
      foreignColumns: [deals.workspaceId, deals.id],
    }),
    foreignKey({
      name: "deal_placements_stage_fk",
      columns: [table.workspaceId, table.pipelineId, table.stageId],
      foreignColumns: [stages.workspaceId, stages.pipelineId, stages.id],
    }),
    index("deal_placements_stage_idx").on(table.workspaceId, table.stageId, table.position, table.dealId),
  ],
);
