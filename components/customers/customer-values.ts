import type { FormRecord } from "@/components/records/form/use-record-save";
import type { Customer, CustomerInput } from "@/lib/contracts/customers";

/** The fields of the form; what else a customer has is left alone. */
export function customerValues(customer: Partial<CustomerInput>): CustomerInput {
  return {
    name: customer.name ?? "",
    email: customer.email ?? "",
    phone: customer.phone ?? "",
    landline: customer.landline ?? "",
    industry: customer.industry ?? "",
    website: customer.website ?? "",
    notes: customer.notes ?? "",
  };
}

export function customerRecord(customer: Customer): FormRecord<CustomerInput> {
  return { values: customerValues(customer), version: customer.version, change: customer };
}
