"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useWorkspace } from "@/components/app/workspace-provider";
import { RecordDialog } from "@/components/records/form/record-dialog";
import { TextField } from "@/components/records/form/text-field";
import { useRecordSave } from "@/components/records/form/use-record-save";
import { useSavedToast } from "@/components/records/use-saved-toast";
import { personName } from "@/lib/client/format/person-name";
import { createContactContract, getContactContract, updateContactContract } from "@/lib/contracts/contacts";
import { AddressFields } from "./address-fields";
import type { ContactDialogProps } from "./contact-dialog-props";
import { contactRecord, contactValues } from "./contact-values";
import { DuplicateNotice } from "./duplicate-notice";
import { useOwnerCheck } from "./use-owner-check";

/** The form behind `ContactDialog`. */
export function ContactForm(props: ContactDialogProps) {
  const isNew = props.mode === "create";
  const { form, record, close } = useContactForm(props);
  const { owner, isHeld, submit } = useOwnerCheck(form, record, isNew ? null : props.contact.id);
  return (
    <RecordDialog
      kind="contact"
      title={isNew ? "New contact" : `Edit ${personName(props.contact)}`}
      submitLabel={isNew ? "Add contact" : "Save"}
      form={form}
      record={{ ...record, submit }}
      onClose={close}
    >
      <TextField name="first_name" label="First name" required />
      <TextField name="last_name" label="Last name" />
      <div className="min-w-0 sm:col-span-2">
        <TextField name="email" label="E-mail" type="email" />
        <DuplicateNotice owner={owner} advice={isHeld ? "Save again if both shall have it." : null} />
      </div>
      <TextField name="phone" label="Phone" type="tel" placeholder="+61 4 9157 0156" />
      <TextField name="landline" label="Landline" type="tel" />
      <TextField name="job_title" label="Job title" />
      <TextField name="source" label="Source" placeholder="Referral, website, fair…" />
      <AddressFields />
      <TextField name="notes" label="Notes" multiline className="sm:col-span-2" />
    </RecordDialog>
  );
}

function useContactForm(props: ContactDialogProps) {
  const { api } = useWorkspace();
  const announce = useSavedToast("contact");
  const opened =
    props.mode === "edit"
      ? contactRecord(props.contact)
      : { values: contactValues(props.initial ?? {}), version: null, change: null };
  const form = useForm({
    resolver: zodResolver(createContactContract.body),
    defaultValues: opened.values,
  });
  const close = () => props.onOpenChange(false);
  const record = useRecordSave(form, {
    opened,
    save: async (values, changed, version) => {
      if (props.mode === "create") return (await api.call(createContactContract, { body: values })).data;
      const headers = { if_match: String(version) };
      return (await api.call(updateContactContract, { params: { id: props.contact.id }, headers, body: changed })).data;
    },
    onSaved: (contact) => {
      close();
      announce(props.mode, { id: contact.id, name: personName(contact) });
      props.onSaved?.(contact);
    },
    readCurrent: (current) => contactRecord(getContactContract.response.parse(current)),
  });
  return { form, record, close };
}
