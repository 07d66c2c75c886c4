import type { Deal } from "@/lib/contracts/deals";
import type { DealRow, PlacementRow } from "./queries";

/** A deal as the API shows it. */
export function toDeal(row: DealRow, placements: readonly PlacementRow[]): Deal {
  return {
    id: row.id,
    public_id: row.publicId,
    name: row.name,
    contact_id: row.contactId,
    customer_id: row.customerId,
    status: row.status,
    value: row.value === null ? null : Number(row.value),
    currency: row.currency,
    probability: row.probability,
    expected_close_date: row.expectedCloseDate,
    assigned_to: row.assignedTo,
    lead_source: row.leadSource,
    tags: row.tags,
    notes: row.notes,
    metadata: row.metadata,
    placements: placements.map(toPlacement),
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

function toPlacement(row: PlacementRow): Deal["placements"][number] {
  return {
    pipeline_id: row.pipelineId,
    pipeline_name: row.pipelineName,
    stage_id: row.stageId,
    stage_name: row.stageName,
    stage_color: row.stageColor,
    position: row.position,
  };
}
