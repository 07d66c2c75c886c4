"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { RecordDialog } from "@/components/records/form/record-dialog";
import { TextField } from "@/components/records/form/text-field";
import { useRecordSave } from "@/components/records/form/use-record-save";
import { useSavedToast } from "@/components/records/use-saved-toast";
import { createCustomerContract, getCustomerContract, updateCustomerContract } from "@/lib/contracts/customers";
import type { CustomerDialogProps } from "./customer-dialog-props";
import { customerRecord, customerValues } from "./customer-values";

/** The form behind `CustomerDialog`. */
export function CustomerForm(props: CustomerDialogProps) {
  const { form, record, close } = useCustomerForm(props);
  const isNew = props.mode === "create";
  return (
    <RecordDialog
      kind="customer"
      title={isNew ? "New customer" : `Edit ${props.customer.name}`}
      submitLabel={isNew ? "Add customer" : "Save"}
      form={form}
      record={record}
      onClose={close}
    >
      <TextField name="name" label="Name" required className="sm:col-span-2" />
      <TextField name="industry" label="Industry" />
      <TextField name="website" label="Website" type="url" placeholder="acme.example" />
      <TextField name="email" label="E-mail" type="email" className="sm:col-span-2" />
      <TextField name="phone" label="Phone" type="tel" placeholder="+61 4 9157 0156" />
      <TextField name="landline" label="Landline" type="tel" />
      <TextField name="notes" label="Notes" multiline className="sm:col-span-2" />
    </RecordDialog>
  );
}

function useCustomerForm(props: CustomerDialogProps) {
  const { api } = useWorkspace();
  const announce = useSavedToast("customer");
  const opened =
    props.mode === "edit"
      ? customerRecord(props.customer)
      : { values: customerValues(props.initial ?? {}), version: null, change: null };
  const form = useForm({
    resolver: zodResolver(createCustomerContract.body),
    defaultValues: opened.values,
  });
  const close = () => props.onOpenChange(false);
  const record = useRecordSave(form, {
    opened,
    save: async (values, changed, version) => {
      if (props.mode === "create") return (await api.call(createCustomerContract, { body: values })).data;
      const headers = { if_match: String(version) };
      return (await api.call(updateCustomerContract, { params: { id: props.customer.id }, headers, body: changed }))
        .data;
    },
    onSaved: (customer) => {
      close();
      announce(props.mode, customer);
      props.onSaved?.(customer);
    },
    readCurrent: (current) => customerRecord(getCustomerContract.response.parse(current)),
  });
  return { form, record, close };
}
