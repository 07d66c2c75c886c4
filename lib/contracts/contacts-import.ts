import { z } from "zod";
import { bulkBody, bulkExamples, bulkResult } from "./bulk";
import { contactFilters } from "./contacts";
import { defineContract } from "./define";
import { fileDownload } from "./file-download";
import { importBody, importResult } from "./import-result";
import { queryFlag } from "./primitives";

const shared = { tag: "contacts" } as const;

export const bulkContactsContract = defineContract({
  ...shared,
  id: "bulkContacts",
  method: "POST",
  path: "/contacts/bulk",
  scope: "contacts:write",
  summary: "Delete or restore many contacts at once",
  body: bulkBody,
  response: bulkResult,
  examples: bulkExamples,
});

export const importContactsContract = defineContract({
  ...shared,
  id: "importContacts",
  method: "POST",
  path: "/contacts/import",
  scope: "contacts:write",
  summary: "Add or update many contacts; invalid rows are reported and the others written together",
  query: z.strictObject({ dry_run: queryFlag.optional() }),
  body: importBody,
  response: importResult,
  examples: [
    {
      summary: "Two people, whoever is known stays as they are",
      value: {
        rows: [
          { first_name: "Ada", email: "ada@client.example" },
          { first_name: "Bob", phone: "+61 2 5550 1234" },
        ],
        on_duplicate: "skip",
      },
    },
  ],
});

export const exportContactsContract = defineContract({
  ...shared,
  id: "exportContacts",
  method: "GET",
  path: "/contacts/export",
  scope: "contacts:read",
  summary: "The list of contacts as a CSV file, with its filters and its order",
  query: z.strictObject(contactFilters),
  response: fileDownload,
  download: "text/csv; charset=utf-8",
});
