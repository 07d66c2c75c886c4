import type { exportContactsContract } from "@/lib/contracts/contacts-import";
import type { DataOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type CsvExport, exportCsv, metadataCell } from "@/lib/exports/export-csv";
import type { ContactRow } from "./queries";
import { type ContactFilters, selectContactPage } from "./select-contact-page";

/** The list of contacts as a CSV file, with its filters and its order; its columns can be imported again. */
export async function exportContacts(
  ctx: Ctx,
  input: ContactFilters,
): Promise<Reply<DataOf<typeof exportContactsContract>>> {
  const readPage = (position: { limit: number; after?: string }) => selectContactPage(ctx, { ...input, ...position });
  return { data: await exportCsv(ctx, { name: "contacts", columns, readPage }) };
}

const columns: CsvExport<ContactRow>["columns"] = {
  public_id: (row) => row.publicId,
  first_name: (row) => row.firstName,
  last_name: (row) => row.lastName,
  email: (row) => row.email,
  phone: (row) => row.phone,
  landline: (row) => row.landline,
  job_title: (row) => row.jobTitle,
  source: (row) => row.source,
  notes: (row) => row.notes,
  address_line1: (row) => row.addressLine1,
  address_line2: (row) => row.addressLine2,
  city: (row) => row.city,
  state: (row) => row.state,
  postal_code: (row) => row.postalCode,
  country: (row) => row.country,
  metadata: (row) => metadataCell(row.metadata),
  created_at: (row) => row.createdAt.toISOString(),
  updated_at: (row) => row.updatedAt.toISOString(),
};
