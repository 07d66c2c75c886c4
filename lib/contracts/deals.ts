import { z } from "zod";
import { color } from "./color";
import { currency } from "./currency";
import { defineContract } from "./define";
import { limits } from "./limits";
import { calendarDate, idParams, line, oneOf, pageFields, uuid } from "./primitives";
import { ifMatch, metadataField, optionalLine, optionalLines, recordHistory } from "./record-fields";
import { searchText } from "./search-text";

const placement = z.object({
  pipeline_id: uuid,
  pipeline_name: z.string(),
  stage_id: uuid,
  stage_name: z.string(),
  stage_color: z.string(),
  position: z.number(),
});

export const dealStatuses = ["open", "won", "lost"] as const;

export const deal = z.object({
  id: uuid,
  public_id: z.string(),
  name: z.string(),
  contact_id: uuid.nullable(),
  customer_id: uuid.nullable(),
  status: z.enum(dealStatuses),
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
  ...recordHistory,
});

export type Deal = z.infer<typeof deal>;

/** A deal with the names of those it belongs to; null where there is none, or the record was deleted. */
export const namedDeal = deal.extend({
  contact_name: z.string().nullable(),
  customer_name: z.string().nullable(),
  assigned_to_name: z.string().nullable(),
});

export type NamedDeal = z.infer<typeof namedDeal>;

/** The names are there if they were asked for. */
const listedDeal = namedDeal.partial({ contact_name: true, customer_name: true, assigned_to_name: true });

export type ListedDeal = z.infer<typeof listedDeal>;

/** Amounts up to here are exact to the cent as JSON numbers. */
const maxValue = 9_999_999_999_999.99;

const value = z
  .number({ error: "must be a number" })
  .min(0, "must not be negative")
  .max(maxValue, `must be at most ${maxValue}`)
  .refine((amount) => Number(amount.toFixed(2)) === amount, "must have at most two decimals");

const tag = z.strictObject({ name: line(limits.tagLength), color });

/** Everything of a deal that can be set, save its name and its place in pipelines. */
const details = {
  contact_id: uuid.nullable().optional(),
  customer_id: uuid.nullable().optional(),
  status: oneOf(dealStatuses).optional(),
  value: value.nullable().optional(),
  currency: currency.optional(),
  probability: z
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(0, "must be at least 0")
    .max(100, "must be at most 100")
    .nullable()
    .optional(),
  expected_close_date: calendarDate.nullable().optional(),
  assigned_to: uuid.nullable().optional(),
  lead_source: optionalLine(200),
  tags: z
    .array(tag, { error: "must be a list of tags" })
    .max(limits.tagCount, `must have at most ${limits.tagCount} tags`)
    .optional(),
  notes: optionalLines(limits.notesBytes),
  metadata: metadataField,
};

export const dealSorts = [
  "-created_at",
  "created_at",
  "name",
  "-name",
  "-value",
  "value",
  "-updated_at",
  "expected_close_date",
] as const;

export type DealSort = (typeof dealSorts)[number];

const names = z.enum(["names"], { error: 'must be "names"' }).optional();

const shared = { tag: "deals" } as const;

export const listDealsContract = defineContract({
  ...shared,
  id: "listDeals",
  method: "GET",
  path: "/deals",
  scope: "deals:read",
  summary: "Deals, newest first unless sorted otherwise",
  query: z.strictObject({
    ...pageFields,
    search: searchText.optional(),
    status: oneOf(dealStatuses).optional(),
    contact_id: uuid.optional(),
    customer_id: uuid.optional(),
    pipeline_id: uuid.optional(),
    stage_id: uuid.optional(),
    assigned_to: uuid.optional(),
    sort: oneOf(dealSorts).optional(),
    expand: names,
  }),
  response: z.array(listedDeal),
  paged: true,
});

export const getDealContract = defineContract({
  ...shared,
  id: "getDeal",
  method: "GET",
  path: "/deals/{id}",
  scope: "deals:read",
  summary: "One deal and where it stands in its pipelines",
  params: idParams,
  query: z.strictObject({ expand: names }),
  response: listedDeal,
});

export const createDealContract = defineContract({
  ...shared,
  id: "createDeal",
  method: "POST",
  path: "/deals",
  scope: "deals:write",
  summary:
    "Add a deal, at the end of a stage: the one named, else the first of the pipeline, else of the first pipeline",
  body: z.strictObject({
    name: line(limits.nameLength),
    ...details,
    pipeline_id: uuid.optional(),
    stage_id: uuid.optional(),
  }),
  response: deal,
  status: 201,
  examples: [
    { summary: "With a value", value: { name: "Printing press", value: 12500.5, currency: "AUD", probability: 40 } },
    { summary: "With a tag", value: { name: "Renewal", tags: [{ name: "priority", color: "amber" }] } },
  ],
});

/** What a form for a deal takes in. */
export type DealInput = z.input<typeof createDealContract.body>;

export const updateDealContract = defineContract({
  ...shared,
  id: "updateDeal",
  method: "PATCH",
  path: "/deals/{id}",
  scope: "deals:write",
  summary: "Change what is named, nothing else; null clears a field, and move changes the stage",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({ name: line(limits.nameLength).optional(), ...details }),
  response: deal,
  examples: [{ summary: "Won", value: { status: "won", probability: 100 } }],
});
