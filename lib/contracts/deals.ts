import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, pageFields, uuid } from "./primitives";
import { searchText } from "./search-text";

const placement = z.object({
  pipeline_id: uuid,
  pipeline_name: z.string(),
  stage_id: uuid,
  stage_name: z.string(),
  stage_color: z.string(),
  position: z.number(),
});

const deal = z.object({
  id: uuid,
  public_id: z.string(),
  name: z.string(),
  contact_id: uuid.nullable(),
  customer_id: uuid.nullable(),
  status: z.enum(["open", "won", "lost"]),
  value: z.number().nullable(),
  currency: z.string(),
  probability: z.number().int().nullable(),
  expected_close_date: z.iso.date().nullable(),
  assigned_to: uuid.nullable(),
  lead_source: z.string().nullable(),
  tags: z.array(z.object({ name: z.string(), color: z.string() })),
  notes: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()),
  placements: z.array(placement),
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

export type Deal = z.infer<typeof deal>;

export const listDealsContract = defineContract({
  id: "listDeals",
  method: "GET",
  path: "/deals",
  scope: "deals:read",
  tag: "deals",
  summary: "Deals, newest first",
  query: z.strictObject({
    ...pageFields,
    search: searchText.optional(),
    status: z.enum(["open", "won", "lost"]).optional(),
    contact_id: uuid.optional(),
    customer_id: uuid.optional(),
  }),
  response: z.array(deal),
  paged: true,
});

export const getDealContract = defineContract({
  id: "getDeal",
  method: "GET",
  path: "/deals/{id}",
  scope: "deals:read",
  tag: "deals",
  summary: "One deal and where it stands in its pipelines",
  params: idParams,
  response: deal,
});
