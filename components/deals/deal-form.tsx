"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { NumberField } from "@/components/records/form/number-field";
import { PickerField } from "@/components/records/form/picker-field";
import { RecordDialog } from "@/components/records/form/record-dialog";
import { SelectField } from "@/components/records/form/select-field";
import { TagsField } from "@/components/records/form/tags-field";
import { TextField } from "@/components/records/form/text-field";
import { useRecordSave } from "@/components/records/form/use-record-save";
import { useSavedToast } from "@/components/records/use-saved-toast";
import { currencyCodes } from "@/lib/contracts/currency";
import { createDealContract, deal as dealSchema, updateDealContract } from "@/lib/contracts/deals";
import type { DealDialogProps } from "./deal-dialog-props";
import { dealRecord, openedDeal, pickedIn } from "./deal-values";
import { OwnerField } from "./owner-field";
import { StageField } from "./stage-field";

/** The form behind `DealDialog`. */
export function DealForm(props: DealDialogProps) {
  const { form, record, close } = useDealForm(props);
  const isNew = props.mode === "create";
  const { contact, customer } = pickedIn(props);
  return (
    <RecordDialog
      kind="deal"
      title={isNew ? "New deal" : `Edit ${props.deal.name}`}
      submitLabel={isNew ? "Add deal" : "Save"}
      form={form}
      record={record}
      onClose={close}
    >
      <TextField name="name" label="Name" required className="sm:col-span-2" />
      <PickerField name="contact_id" label="Contact" kind="contact" initial={contact} />
      <PickerField name="customer_id" label="Customer" kind="customer" initial={customer} />
      <div className="grid grid-cols-[1fr_6.5rem] gap-2">
        <NumberField name="value" label="Value" />
        <SelectField name="currency" label="Currency">
          {currencyCodes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
      </div>
      {isNew ? <StageField /> : <StatusField />}
      <TextField name="expected_close_date" label="Expected close date" type="date" />
      <NumberField name="probability" label="Probability in %" />
      <OwnerField />
      <TextField name="lead_source" label="Lead source" />
      <TagsField name="tags" label="Tags" className="sm:col-span-2" />
      <TextField name="notes" label="Notes" multiline className="sm:col-span-2" />
    </RecordDialog>
  );
}

function StatusField() {
  return (
    <SelectField name="status" label="Status">
      <option value="open">Open</option>
      <option value="won">Won</option>
      <option value="lost">Lost</option>
    </SelectField>
  );
}

function useDealForm(props: DealDialogProps) {
  const { api } = useWorkspace();
  const announce = useSavedToast("deal");
  const opened = openedDeal(props);
  const form = useForm({
    resolver: zodResolver(createDealContract.body),
    defaultValues: opened.values,
  });
  const close = () => props.onOpenChange(false);
  const record = useRecordSave(form, {
    opened,
    save: async (values, changed, version) => {
      if (props.mode === "create") return (await api.call(createDealContract, { body: values })).data;
      const headers = { if_match: String(version) };
      return (await api.call(updateDealContract, { params: { id: props.deal.id }, headers, body: changed })).data;
    },
    onSaved: (deal) => {
      close();
      announce(props.mode, deal);
      props.onSaved?.(deal);
    },
    readCurrent: (current) => dealRecord(dealSchema.parse(current)),
  });
  return { form, record, close };
}
