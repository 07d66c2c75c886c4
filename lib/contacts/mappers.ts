import type { Contact, Employer, updateContactContract } from "@/lib/contracts/contacts";
import type { InputOf } from "@/lib/contracts/define";
import { definedOnly } from "@/lib/core/defined-only";
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
    updated_by: row.updatedBy,
  };
}

/** An employer as the API shows it. */
export function toEmployer(row: EmployerRow): Employer {
  return { id: row.id, public_id: row.publicId, name: row.name, job_title: row.jobTitle, is_primary: row.isPrimary };
}

/** What a request may set; what is not named is left as it is. */
type SettableContact = Omit<InputOf<typeof updateContactContract>, "id" | "if_match">;

/** From the request's names to the columns, those that are named only. */
export function toContactColumns(input: SettableContact) {
  return definedOnly({
    firstName: input.first_name,
    lastName: input.last_name,
    email: input.email,
    phone: input.phone,
    landline: input.landline,
    jobTitle: input.job_title,
    source: input.source,
    notes: input.notes,
    addressLine1: input.address_line1,
    addressLine2: input.address_line2,
    city: input.city,
    state: input.state,
    postalCode: input.postal_code,
    country: input.country,
    metadata: input.metadata,
  });
}
