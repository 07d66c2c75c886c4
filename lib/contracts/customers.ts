import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, pageFields, uuid } from "./primitives";
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
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

export type Customer = z.infer<typeof customer>;

export const listCustomersContract = defineContract({
  id: "listCustomers",
  method: "GET",
  path: "/customers",
  scope: "customers:read",
  tag: "customers",
  summary: "Business accounts, newest first",
  query: z.strictObject({
    ...pageFields,
    search: searchText.optional(),
    created_after: instant.optional(),
    created_before: instant.optional(),
  }),
  response: z.array(customer),
  paged: true,
});

export const getCustomerContract = defineContract({
  id: "getCustomer",
  method: "GET",
  path: "/customers/{id}",
  scope: "customers:read",
  tag: "customers",
  summary: "One business account",
  params: idParams,
  response: customer,
});
