import type { Customer } from "@/lib/contracts/customers";
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
  };
}
