import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, line, pageFields, uuid } from "./primitives";
import { searchText } from "./search-text";

const contact = z.object({
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

/** A business account that a contact works for. */
const employer = z.object({
  id: uuid,
  public_id: z.string(),
  name: z.string(),
  job_title: z.string().nullable(),
  is_primary: z.boolean(),
});

export type Employer = z.infer<typeof employer>;

/** A contact in a list: whole, unless `fields` names what is wanted. */
const listedContact = contact
  .partial()
  .required({ id: true })
  .extend({ employers: z.array(employer).optional() });

export type ListedContact = z.infer<typeof listedContact>;

const fieldNames = contact.keyof();

/** Comma-separated names of a contact's fields; `id` is always there. */
const fieldList = z.string({ error: "must be a string of comma-separated names" }).transform((value, context) => {
  const names = value.split(",").map((name) => name.trim());
  const known = names.flatMap((name) => fieldNames.safeParse(name).data ?? []);
  if (known.length === names.length) return known;
  const stray = names.find((name) => !fieldNames.safeParse(name).success) ?? "";
  const message = `has “${stray.slice(0, 40)}”; it takes comma-separated names out of ${fieldNames.options.join(", ")}`;
  context.addIssue({ code: "custom", message, input: value });
  return z.NEVER;
});

export const listContactsContract = defineContract({
  id: "listContacts",
  method: "GET",
  path: "/contacts",
  scope: "contacts:read",
  tag: "contacts",
  summary: "Contacts, newest first",
  query: z.strictObject({
    ...pageFields,
    search: searchText.optional(),
    source: line(200).optional(),
    customer_id: uuid.optional(),
    created_after: instant.optional(),
    created_before: instant.optional(),
    fields: fieldList.optional(),
    expand: z.enum(["employers"], { error: 'must be "employers"' }).optional(),
  }),
  response: z.array(listedContact),
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
