import type { ListDefinition } from "@/components/records/list/list-definition";
import { rowsPerPage } from "@/components/records/list/read-list-query";
import { RowText } from "@/components/records/list/row-text";
import { RowTime } from "@/components/records/list/row-time";
import { Avatar } from "@/components/ui/avatar";
import type { Customer } from "@/lib/contracts/customers";
import { customerColumns } from "./customer-columns";

const hostOf = (website: string | null) => website?.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

export const customerDefinition: ListDefinition<Customer> = {
  kind: "customer",
  writeScope: "customers:write",
  title: "Customers",
  searchLabel: "Search by name, e-mail or number",
  defaultSort: "-created_at",
  filters: [
    {
      type: "text",
      name: "industry",
      label: "Industry",
      hint: "Exactly as it is written on the customer.",
      suggestions: ["Publishing", "Retail", "Manufacturing", "Education", "Hospitality", "Logistics"],
    },
    { type: "created", label: "Created" },
  ],
  nameSorts: [
    { value: "name", direction: "ascending" },
    { value: "-name", direction: "descending" },
  ],
  columns: [
    { ...customerColumns.industry, cell: ({ industry }) => <RowText>{industry}</RowText> },
    { ...customerColumns.email, cell: ({ email }) => email },
    { ...customerColumns.website, cell: ({ website }) => hostOf(website) },
    {
      ...customerColumns.created,
      sorts: [
        { value: "-created_at", direction: "descending" },
        { value: "created_at", direction: "ascending" },
      ],
      cell: ({ id, created_at: at }) => <RowTime kind="customer" id={id} at={at} />,
    },
  ],
  nameOf: ({ name }) => name,
  icon: ({ name }) => <Avatar name={name} size="sm" shape="company" />,
  noteOf: (row) => [row.industry, row.email].filter(Boolean).join(" · ") || hostOf(row.website),
  read: async (api, params) => {
    const { listCustomersContract } = await import("@/lib/contracts/customers");
    return api.call(listCustomersContract, { query: { ...params, limit: rowsPerPage } });
  },
  csvFields: ["public_id", "name", "email", "phone", "landline", "industry", "website", "notes", "created_at"],
};
