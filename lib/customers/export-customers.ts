import type { exportCustomersContract } from "@/lib/contracts/customers-import";
import type { DataOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type CsvExport, exportCsv, metadataCell } from "@/lib/exports/export-csv";
import type { CustomerRow } from "./queries";
import { type CustomerFilters, selectCustomerPage } from "./select-customer-page";

/** The list of business accounts as a CSV file, with its filters and its order; its columns can be imported again. */
export async function exportCustomers(
  ctx: Ctx,
  input: CustomerFilters,
): Promise<Reply<DataOf<typeof exportCustomersContract>>> {
  const readPage = (position: { limit: number; after?: string }) => selectCustomerPage(ctx, { ...input, ...position });
  return { data: await exportCsv(ctx, { name: "customers", columns, readPage }) };
}

const columns: CsvExport<CustomerRow>["columns"] = {
  public_id: (row) => row.publicId,
  name: (row) => row.name,
  email: (row) => row.email,
  phone: (row) => row.phone,
  landline: (row) => row.landline,
  industry: (row) => row.industry,
  website: (row) => row.website,
  notes: (row) => row.notes,
  metadata: (row) => metadataCell(row.metadata),
  created_at: (row) => row.createdAt.toISOString(),
  updated_at: (row) => row.updatedAt.toISOString(),
};
