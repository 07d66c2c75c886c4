import { z } from "zod";
import { namedDeal } from "./deals";
import { defineContract } from "./define";
import { idParams, pageFields } from "./primitives";

export const listContactDealsContract = defineContract({
  id: "listContactDeals",
  method: "GET",
  path: "/contacts/{id}/deals",
  scope: "deals:read",
  tag: "contacts",
  summary: "The deals of a contact, newest first",
  params: idParams,
  query: z.strictObject(pageFields),
  response: z.array(namedDeal),
  paged: true,
});
