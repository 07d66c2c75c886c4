import type { Pipeline } from "@/lib/contracts/pipelines";
import type { PipelineRow, StageRow } from "./queries";

/** A pipeline as the API shows it; `stages` in their order. */
export function toPipeline(row: PipelineRow, stages: readonly StageRow[]): Pipeline {
  return {
    id: row.id,
    name: row.name,
    position: row.position,
    stages: stages.map(({ id, name, color, position }) => ({ id, name, color, position })),
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
