import { z } from "zod";
import { employer } from "./contacts";
import { defineContract } from "./define";
import { idParams, uuid } from "./primitives";
import { optionalLine } from "./record-fields";

const shared = { tag: "contacts" } as const;

export const listContactEmployersContract = defineContract({
  ...shared,
  id: "listContactEmployers",
  method: "GET",
  path: "/contacts/{id}/employers",
  scope: "contacts:read",
  summary: "The business accounts that a contact works for, the main one first",
  params: idParams,
  response: z.array(employer),
});

export const linkEmployerContract = defineContract({
  ...shared,
  id: "linkEmployer",
  method: "POST",
  path: "/contacts/{id}/employers",
  scope: "contacts:write",
  summary: "Say that a contact works for a business account, or change as what; the first one becomes the main one",
  params: idParams,
  body: z.strictObject({
    customer_id: uuid,
    job_title: optionalLine(200),
    is_primary: z.boolean({ error: "must be true or false" }).optional(),
  }),
  response: employer,
  examples: [
    {
      summary: "As the main employer",
      value: { customer_id: "01900000-0000-7000-8000-000000000000", job_title: "Director", is_primary: true },
    },
  ],
});

export const unlinkEmployerContract = defineContract({
  ...shared,
  id: "unlinkEmployer",
  method: "DELETE",
  path: "/contacts/{id}/employers/{customer_id}",
  scope: "contacts:write",
  summary: "Say that a contact no longer works for a business account",
  params: z.strictObject({ id: uuid, customer_id: uuid }),
});
