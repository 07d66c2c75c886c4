import { fullName } from "@/lib/contacts/full-name";
import type { Deal, NamedDeal, updateDealContract } from "@/lib/contracts/deals";
import type { InputOf } from "@/lib/contracts/define";
import { definedOnly } from "@/lib/core/defined-only";
import type { DealNameRow, DealRow, PlacementRow } from "./queries";

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
    updated_by: row.updatedBy,
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

/** A deal with the names of those it belongs to; of a deleted record there is none. */
export function toNamedDeal(deal: Deal, names: DealNameRow | undefined): NamedDeal {
  const { contactFirstName = null, contactLastName = null, customerName = null, assignedToName = null } = names ?? {};
  return {
    ...deal,
    contact_name: contactFirstName === null ? null : fullName(contactFirstName, contactLastName),
    customer_name: customerName,
    assigned_to_name: assignedToName,
  };
}

/** What a request may set; what is not named is left as it is. */
export type SettableDeal = Omit<InputOf<typeof updateDealContract>, "id" | "if_match">;

/** From the request's names to the columns, those that are named only. */
export function toDealColumns(input: SettableDeal) {
  return definedOnly({
    name: input.name,
    contactId: input.contact_id,
    customerId: input.customer_id,
    status: input.status,
    value: typeof input.value === "number" ? input.value.toFixed(2) : input.value,
    currency: input.currency,
    probability: input.probability,
    expectedCloseDate: input.expected_close_date,
    assignedTo: input.assigned_to,
    leadSource: input.lead_source,
    tags: input.tags,
    notes: input.notes,
    metadata: input.metadata,
  });
}
