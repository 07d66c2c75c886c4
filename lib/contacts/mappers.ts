import type { Contact, Employer } from "@/lib/contracts/contacts";
import type { ContactRow, EmployerRow } from "./queries";

/** A contact as the API shows it. */
export function toContact(row: ContactRow): Contact {
  return {
    id: row.id,
    public_id: row.publicId,
    first_name: row.firstName,
    last_name: row.lastName,
    email: row.email,
    phone: row.phone,
    landline: row.landline,
    job_title: row.jobTitle,
    source: row.source,
    notes: row.notes,
    address_line1: row.addressLine1,
    address_line2: row.addressLine2,
    city: row.city,
    state: row.state,
    postal_code: row.postalCode,
    country: row.country,
    metadata: row.metadata,
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

/** An employer as the API shows it. */
export function toEmployer(row: EmployerRow): Employer {
  return { id: row.id, public_id: row.publicId, name: row.name, job_title: row.jobTitle, is_primary: row.isPrimary };
}
