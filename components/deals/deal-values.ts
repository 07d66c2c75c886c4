import type { FormRecord } from "@/components/records/form/use-record-save";
import type { PickedRecord } from "@/components/records/record-picker-props";
import type { Deal, DealInput } from "@/lib/contracts/deals";
import type { DealDialogProps } from "./deal-dialog-props";

/** The fields of the form; what else a deal has is left alone. */
function dealValues(deal: Partial<DealInput>): DealInput {
  return {
    name: deal.name ?? "",
    contact_id: deal.contact_id ?? null,
    customer_id: deal.customer_id ?? null,
    status: deal.status ?? "open",
    value: deal.value ?? null,
    currency: deal.currency ?? "AUD",
    probability: deal.probability ?? null,
    expected_close_date: deal.expected_close_date ?? null,
    assigned_to: deal.assigned_to ?? null,
    lead_source: deal.lead_source ?? "",
    tags: deal.tags ?? [],
    notes: deal.notes ?? "",
    // Only a new deal is put into a stage by its form.
    ...(deal.stage_id && { stage_id: deal.stage_id }),
  };
}

export function dealRecord(deal: Deal): FormRecord<DealInput> {
  return { values: dealValues(deal), version: deal.version, change: deal };
}

/** What the form begins with. */
export function openedDeal(props: DealDialogProps): FormRecord<DealInput> {
  if (props.mode === "edit") return dealRecord(props.deal);
  const picked = {
    ...(props.contact && { contact_id: props.contact.id }),
    ...(props.customer && { customer_id: props.customer.id }),
  };
  return { values: dealValues({ ...props.initial, ...picked }), version: null, change: null };
}

/** Whom the deal is with as the form opens, for the pickers to show without asking. */
export function pickedIn(props: DealDialogProps): { contact: PickedRecord | null; customer: PickedRecord | null } {
  if (props.mode === "create") return { contact: props.contact ?? null, customer: props.customer ?? null };
  const { deal, names } = props;
  return { contact: picked(deal.contact_id, names.contact), customer: picked(deal.customer_id, names.customer) };
}

function picked(id: string | null, name: string | null | undefined): PickedRecord | null {
  return id !== null && name ? { id, name } : null;
}
