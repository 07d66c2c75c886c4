import type { ListDefinition } from "@/components/records/list/list-definition";
import { rowsPerPage } from "@/components/records/list/read-list-query";
import { RowText } from "@/components/records/list/row-text";
import { calendarDate } from "@/lib/client/format/calendar-date";
import { compactMoney, money } from "@/lib/client/format/money";
import type { ListedDeal } from "@/lib/contracts/deals";
import { dealColumns } from "./deal-columns";
import { DealStage } from "./deal-stage";

/** In full where the column has room for it. */
function amountOf({ value, currency }: ListedDeal): string | null {
  if (value === null) return null;
  const exact = money(value, currency, "en");
  return exact.length > 12 ? compactMoney(value, currency, "en") : exact;
}

export const dealDefinition: ListDefinition<ListedDeal> = {
  kind: "deal",
  writeScope: "deals:write",
  title: "Deals",
  searchLabel: "Search by name or number",
  defaultSort: "-created_at",
  filters: [
    { type: "choice", name: "status", label: "Status", any: "Any status" },
    { type: "choice", name: "stage_id", label: "Stage", any: "Any stage" },
    { type: "choice", name: "assigned_to", label: "Owner", any: "Anybody" },
    { type: "record", name: "customer_id", label: "Customer", kind: "customer" },
    { type: "record", name: "contact_id", label: "Contact", kind: "contact" },
  ],
  nameSorts: [
    { value: "name", direction: "ascending" },
    { value: "-name", direction: "descending" },
  ],
  columns: [
    { ...dealColumns.contact, cell: (row) => <RowText>{row.contact_name}</RowText> },
    { ...dealColumns.customer, cell: (row) => <RowText>{row.customer_name}</RowText> },
    { ...dealColumns.stage, cell: (row) => <DealStage deal={row} /> },
    {
      ...dealColumns.value,
      sorts: [
        { value: "-value", direction: "descending" },
        { value: "value", direction: "ascending" },
      ],
      cell: (row) => <span className="tabular text-ink">{amountOf(row)}</span>,
    },
    {
      ...dealColumns.close,
      sorts: [{ value: "expected_close_date", direction: "ascending" }],
      cell: ({ expected_close_date: day }) => day && <span className="tabular">{calendarDate(day)}</span>,
    },
    { ...dealColumns.owner, cell: (row) => <RowText>{row.assigned_to_name}</RowText> },
  ],
  nameOf: ({ name }) => name,
  icon: () => null,
  noteOf: (row) => [row.placements[0]?.stage_name, row.customer_name ?? row.contact_name].filter(Boolean).join(" · "),
  read: async (api, params) => {
    const { listDealsContract } = await import("@/lib/contracts/deals");
    return api.call(listDealsContract, { query: { ...params, limit: rowsPerPage, expand: "names" } });
  },
  csvFields: [
    "public_id",
    "name",
    "status",
    "value",
    "currency",
    "probability",
    "expected_close_date",
    "contact_name",
    "customer_name",
    "assigned_to_name",
    "lead_source",
    "notes",
    "created_at",
  ],
};
