import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, pageFields, uuid } from "./primitives";

export const contact = z.object({
  id: uuid,
  public_id: z.string(),
  first_name: z.string(),
  last_name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  landline: z.string().nullable(),
  job_title: z.string().nullable(),
  source: z.string().nullable(),
  notes: z.string().nullable(),
  address_line1: z.string().nullable(),
  address_line2: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postal_code: z.string().nullable(),
  country: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()),
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

export type Contact = z.infer<typeof contact>;

export const listContactsContract = defineContract({
  id: "listContacts",
  method: "GET",
  path: "/contacts",
  scope: "contacts:read",
  tag: "contacts",
  summary: "Contacts, newest first",
  query: z.strictObject({
    ...pageFields,
    search: z.string().max(200).optional(),
    source: z.string().max(200).optional(),
    customer_id: uuid.optional(),
    created_after: instant.optional(),
    created_before: instant.optional(),
  }),
  response: z.array(contact),
  paged: true,
});

export const getContactContract = defineContract({
  id: "getContact",
  method: "GET",
  path: "/contacts/{id}",
  scope: "contacts:read",
  tag: "contacts",
  summary: "One contact",
  params: idParams,
  response: contact,
});
