import type { FormRecord } from "@/components/records/form/use-record-save";
import type { Contact, ContactInput } from "@/lib/contracts/contacts";

/** The fields of the form; what else a contact has is left alone. */
export function contactValues(contact: Partial<ContactInput>): ContactInput {
  return {
    first_name: contact.first_name ?? "",
    last_name: contact.last_name ?? "",
    email: contact.email ?? "",
    phone: contact.phone ?? "",
    landline: contact.landline ?? "",
    job_title: contact.job_title ?? "",
    source: contact.source ?? "",
    address_line1: contact.address_line1 ?? "",
    address_line2: contact.address_line2 ?? "",
    city: contact.city ?? "",
    state: contact.state ?? "",
    postal_code: contact.postal_code ?? "",
    country: contact.country ?? "",
    notes: contact.notes ?? "",
  };
}

export function contactRecord(contact: Contact): FormRecord<ContactInput> {
  return { values: contactValues(contact), version: contact.version, change: contact };
}
