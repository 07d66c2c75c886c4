import { z } from "zod";
import { defineContract } from "./define";
import { limits } from "./limits";
import { optionalPhone } from "./phone-number";
import { idParams, instant, line, oneOf, pageFields, uuid } from "./primitives";
import { ifMatch, metadataField, optionalLine, optionalLines, optionalMailbox, recordHistory } from "./record-fields";
import { searchText } from "./search-text";

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
  ...recordHistory,
});

export type Contact = z.infer<typeof contact>;

const firstName = line(limits.nameLength);

/** Everything of a contact that can be set, save the one name that has to be there. */
export const contactDetails = {
  last_name: optionalLine(limits.nameLength),
  email: optionalMailbox,
  phone: optionalPhone,
  landline: optionalPhone,
  job_title: optionalLine(200),
  source: optionalLine(200),
  notes: optionalLines(limits.notesBytes),
  address_line1: optionalLine(300),
  address_line2: optionalLine(300),
  city: optionalLine(200),
  state: optionalLine(200),
  postal_code: optionalLine(50),
  country: optionalLine(200),
  metadata: metadataField,
};

/** A business account that a contact works for. */
export const employer = z.object({
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

const fieldNames = oneOf(contact.keyof().options);

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

export const contactSorts = ["-created_at", "created_at", "name", "-name", "-updated_at"] as const;

export type ContactSort = (typeof contactSorts)[number];

/** What narrows and orders the list, its search and its export alike. */
export const contactFilters = {
  search: searchText.optional(),
  source: line(200).optional(),
  customer_id: uuid.optional(),
  created_after: instant.optional(),
  created_before: instant.optional(),
  sort: oneOf(contactSorts).optional(),
};

const expand = z.enum(["employers"], { error: 'must be "employers"' }).optional();

const shared = { tag: "contacts" } as const;

export const listContactsContract = defineContract({
  ...shared,
  id: "listContacts",
  method: "GET",
  path: "/contacts",
  scope: "contacts:read",
  summary: "Contacts, newest first unless sorted otherwise",
  query: z.strictObject({ ...pageFields, ...contactFilters, fields: fieldList.optional(), expand }),
  response: z.array(listedContact),
  paged: true,
});

export const searchContactsContract = defineContract({
  ...shared,
  id: "searchContacts",
  method: "POST",
  path: "/contacts/search",
  scope: "contacts:read",
  summary: "The list of contacts, with its filters in the body",
  query: z.strictObject(pageFields),
  body: z.strictObject({
    ...contactFilters,
    fields: z.array(fieldNames, { error: "must be a list of names" }).optional(),
    expand,
  }),
  response: z.array(listedContact),
  paged: true,
  examples: [{ summary: "By name", value: { search: "ada client", sort: "name" } }],
});

export const getContactContract = defineContract({
  ...shared,
  id: "getContact",
  method: "GET",
  path: "/contacts/{id}",
  scope: "contacts:read",
  summary: "One contact",
  params: idParams,
  response: contact,
});

export const createContactContract = defineContract({
  ...shared,
  id: "createContact",
  method: "POST",
  path: "/contacts",
  scope: "contacts:write",
  summary: "Add a person",
  body: z.strictObject({ first_name: firstName, ...contactDetails }),
  response: contact,
  status: 201,
  examples: [
    {
      summary: "A person with an address and a telephone",
      value: { first_name: "Ada", last_name: "Client", email: "ada@client.example", phone: "+61 2 5550 1234" },
    },
    { summary: "No more than a name", value: { first_name: "Ada" } },
  ],
});

/** What a form for a contact takes in. */
export type ContactInput = z.input<typeof createContactContract.body>;

export const updateContactContract = defineContract({
  ...shared,
  id: "updateContact",
  method: "PATCH",
  path: "/contacts/{id}",
  scope: "contacts:write",
  summary: "Change what is named, nothing else; null and blank text clear a field",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ first_name: firstName.optional(), ...contactDetails }),
  response: contact,
  examples: [{ summary: "A new position, no landline any more", value: { job_title: "Director", landline: null } }],
});

export const deleteContactContract = defineContract({
  ...shared,
  id: "deleteContact",
  method: "DELETE",
  path: "/contacts/{id}",
  scope: "contacts:write",
  summary: "Delete a contact; its history stays and comes back with it",
  params: idParams,
  headers: ifMatch,
});

export const restoreContactContract = defineContract({
  ...shared,
  id: "restoreContact",
  method: "POST",
  path: "/contacts/{id}/restore",
  scope: "contacts:write",
  summary: "Undo the deletion of a contact",
  params: idParams,
  response: contact,
});
