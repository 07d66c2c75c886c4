import type { Customer, updateCustomerContract } from "@/lib/contracts/customers";
import type { InputOf } from "@/lib/contracts/define";
import { definedOnly } from "@/lib/core/defined-only";
import type { CustomerRow } from "./queries";

/** A business account as the API shows it. */
export function toCustomer(row: CustomerRow): Customer {
  return {
    id: row.id,
    public_id: row.publicId,
    name: row.name,
    email: row.email,
    phone: row.phone,
    landline: row.landline,
    industry: row.industry,
    website: row.website,
    notes: row.notes,
    metadata: row.metadata,
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    updated_by: row.updatedBy,
  };
}

/** What a request may set; what is not named is left as it is. */
type SettableCustomer = Omit<InputOf<typeof updateCustomerContract>, "id" | "if_match">;

/** From the request's names to the columns, those that are named only. */
export function toCustomerColumns(input: SettableCustomer) {
  return definedOnly({
    name: input.name,
    email: input.email,
    phone: input.phone,
    landline: input.landline,
    industry: input.industry,
    website: input.website,
    notes: input.notes,
    metadata: input.metadata,
  });
}
