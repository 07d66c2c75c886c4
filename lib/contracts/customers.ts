import { z } from "zod";
import { contact } from "./contacts";
import { namedDeal } from "./deals";
import { defineContract } from "./define";
import { limits } from "./limits";
import { optionalPhone } from "./phone-number";
import { idParams, instant, line, oneOf, pageFields, uuid } from "./primitives";
import {
  ifMatch,
  metadataField,
  optionalLine,
  optionalLines,
  optionalMailbox,
  optionalWebsite,
  recordHistory,
} from "./record-fields";
import { searchText } from "./search-text";

const customer = z.object({
  id: uuid,
  public_id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  landline: z.string().nullable(),
  industry: z.string().nullable(),
  website: z.string().nullable(),
  notes: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()),
  ...recordHistory,
});

export type Customer = z.infer<typeof customer>;

const name = line(limits.nameLength);

/** Everything of a customer that can be set, save its name. */
export const customerDetails = {
  email: optionalMailbox,
  phone: optionalPhone,
  landline: optionalPhone,
  industry: optionalLine(200),
  website: optionalWebsite,
  notes: optionalLines(limits.notesBytes),
  metadata: metadataField,
};

export const customerSorts = ["-created_at", "created_at", "name", "-name", "-updated_at"] as const;

export type CustomerSort = (typeof customerSorts)[number];

/** What narrows and orders the list and its export alike. */
export const customerFilters = {
  search: searchText.optional(),
  industry: line(200).optional(),
  created_after: instant.optional(),
  created_before: instant.optional(),
  sort: oneOf(customerSorts).optional(),
};

const shared = { tag: "customers" } as const;

export const listCustomersContract = defineContract({
  ...shared,
  id: "listCustomers",
  method: "GET",
  path: "/customers",
  scope: "customers:read",
  summary: "Business accounts, newest first unless sorted otherwise",
  query: z.strictObject({ ...pageFields, ...customerFilters }),
  response: z.array(customer),
  paged: true,
});

export const searchCustomersContract = defineContract({
  ...shared,
  id: "searchCustomers",
  method: "POST",
  path: "/customers/search",
  scope: "customers:read",
  summary: "The list of business accounts, with its filters in the body",
  query: z.strictObject(pageFields),
  body: z.strictObject(customerFilters),
  response: z.array(customer),
  paged: true,
  examples: [{ summary: "By name", value: { search: "acme", sort: "name" } }],
});

export const getCustomerContract = defineContract({
  ...shared,
  id: "getCustomer",
  method: "GET",
  path: "/customers/{id}",
  scope: "customers:read",
  summary: "One business account",
  params: idParams,
  response: customer,
});

export const createCustomerContract = defineContract({
  ...shared,
  id: "createCustomer",
  method: "POST",
  path: "/customers",
  scope: "customers:write",
  summary: "Add a business account",
  body: z.strictObject({ name, ...customerDetails }),
  response: customer,
  status: 201,
  examples: [
    {
      summary: "A business with its website",
      value: { name: "Client Ltd", industry: "Publishing", website: "https://client.example" },
    },
  ],
});

/** What a form for a customer takes in. */
export type CustomerInput = z.input<typeof createCustomerContract.body>;

export const updateCustomerContract = defineContract({
  ...shared,
  id: "updateCustomer",
  method: "PATCH",
  path: "/customers/{id}",
  scope: "customers:write",
  summary: "Change what is named, nothing else; null and blank text clear a field",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ name: name.optional(), ...customerDetails }),
  response: customer,
  examples: [{ summary: "Another industry, no landline any more", value: { industry: "Retail", landline: null } }],
});

export const deleteCustomerContract = defineContract({
  ...shared,
  id: "deleteCustomer",
  method: "DELETE",
  path: "/customers/{id}",
  scope: "customers:write",
  summary: "Delete a business account; its history stays and comes back with it",
  params: idParams,
  headers: ifMatch,
});

export const restoreCustomerContract = defineContract({
  ...shared,
  id: "restoreCustomer",
  method: "POST",
  path: "/customers/{id}/restore",
  scope: "customers:write",
  summary: "Undo the deletion of a business account",
  params: idParams,
  response: customer,
});

/** A person of a business account: what they are there. */
const employee = contact.extend({
  employment: z.object({ job_title: z.string().nullable(), is_primary: z.boolean() }),
});

export type Employee = z.infer<typeof employee>;

export const listCustomerContactsContract = defineContract({
  ...shared,
  id: "listCustomerContacts",
  method: "GET",
  path: "/customers/{id}/contacts",
  scope: "contacts:read",
  summary: "The people who work for a business account, newest first",
  params: idParams,
  query: z.strictObject(pageFields),
  response: z.array(employee),
  paged: true,
});

export const listCustomerDealsContract = defineContract({
  ...shared,
  id: "listCustomerDeals",
  method: "GET",
  path: "/customers/{id}/deals",
  scope: "deals:read",
  summary: "The deals of a business account, newest first",
  params: idParams,
  query: z.strictObject(pageFields),
  response: z.array(namedDeal),
  paged: true,
});
