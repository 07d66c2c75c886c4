import type { ListDefinition } from "@/components/records/list/list-definition";
import { rowsPerPage } from "@/components/records/list/read-list-query";
import { RowText } from "@/components/records/list/row-text";
import { RowTime } from "@/components/records/list/row-time";
import { Avatar } from "@/components/ui/avatar";
import { personName } from "@/lib/client/format/person-name";
import { contactColumns } from "./contact-columns";
import { type ContactRow, wholeContacts } from "./contact-row";

const companyOf = ({ employers }: ContactRow) => (employers.find((one) => one.is_primary) ?? employers[0])?.name;

export const contactDefinition: ListDefinition<ContactRow> = {
  kind: "contact",
  writeScope: "contacts:write",
  title: "Contacts",
  searchLabel: "Search by name, e-mail or number",
  defaultSort: "-created_at",
  filters: [
    {
      type: "text",
      name: "source",
      label: "Source",
      hint: "Exactly as it is written on the contact.",
      suggestions: ["Referral", "Website", "Conference", "Partner", "Cold outreach"],
    },
    { type: "record", name: "customer_id", label: "Works for", kind: "customer" },
    { type: "created", label: "Created" },
  ],
  nameSorts: [
    { value: "name", direction: "ascending" },
    { value: "-name", direction: "descending" },
  ],
  columns: [
    { ...contactColumns.email, cell: ({ email }) => email },
    { ...contactColumns.company, cell: (row) => <RowText>{companyOf(row)}</RowText> },
    { ...contactColumns.jobTitle, cell: (row) => <RowText>{row.job_title}</RowText> },
    {
      ...contactColumns.created,
      sorts: [
        { value: "-created_at", direction: "descending" },
        { value: "created_at", direction: "ascending" },
      ],
      cell: ({ id, created_at: at }) => <RowTime kind="contact" id={id} at={at} />,
    },
  ],
  nameOf: personName,
  icon: (row) => <Avatar name={personName(row)} size="sm" />,
  noteOf: (row) => [row.email, companyOf(row)].filter(Boolean).join(" · ") || row.job_title,
  read: async (api, params) => {
    const { listContactsContract } = await import("@/lib/contracts/contacts");
    const query = { ...params, limit: rowsPerPage, expand: "employers" } as const;
    const { data, pagination } = await api.call(listContactsContract, { query });
    return { data: wholeContacts(data), pagination };
  },
  csvFields: [
    "public_id",
    "first_name",
    "last_name",
    "email",
    "phone",
    "landline",
    "job_title",
    "source",
    "notes",
    "address_line1",
    "address_line2",
    "city",
    "state",
    "postal_code",
    "country",
    "created_at",
  ],
};
