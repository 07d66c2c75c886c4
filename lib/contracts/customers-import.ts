import { z } from "zod";
import { bulkBody, bulkExamples, bulkResult } from "./bulk";
import { customerFilters } from "./customers";
import { defineContract } from "./define";
import { fileDownload } from "./file-download";
import { importBody, importResult } from "./import-result";
import { queryFlag } from "./primitives";

const shared = { tag: "customers" } as const;

export const bulkCustomersContract = defineContract({
  ...shared,
  id: "bulkCustomers",
  method: "POST",
  path: "/customers/bulk",
  scope: "customers:write",
  summary: "Delete or restore many business accounts at once",
  body: bulkBody,
  response: bulkResult,
  examples: bulkExamples,
});

export const importCustomersContract = defineContract({
  ...shared,
  id: "importCustomers",
  method: "POST",
  path: "/customers/import",
  scope: "customers:write",
  summary: "Add or update many business accounts; invalid rows are reported and the others written together",
  query: z.strictObject({ dry_run: queryFlag.optional() }),
  body: importBody,
  response: importResult,
  examples: [
    {
      summary: "Two businesses; what is known stays as it is",
      value: {
        rows: [
          { name: "Client Ltd", email: "office@client.example" },
          { name: "Acme", industry: "Retail" },
        ],
        on_duplicate: "skip",
      },
    },
  ],
});

export const exportCustomersContract = defineContract({
  ...shared,
  id: "exportCustomers",
  method: "GET",
  path: "/customers/export",
  scope: "customers:read",
  summary: "The list of business accounts as a CSV file, with its filters and its order",
  query: z.strictObject(customerFilters),
  response: fileDownload,
  download: "text/csv; charset=utf-8",
});
