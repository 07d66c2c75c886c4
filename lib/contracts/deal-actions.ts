import { z } from "zod";
import { bulkBody, bulkExamples, bulkResult } from "./bulk";
import { deal } from "./deals";
import { defineContract } from "./define";
import { idParams, uuid } from "./primitives";
import { ifMatch } from "./record-fields";

const shared = { tag: "deals" } as const;

export const deleteDealContract = defineContract({
  ...shared,
  id: "deleteDeal",
  method: "DELETE",
  path: "/deals/{id}",
  scope: "deals:write",
  summary: "Delete a deal; its history and its places stay and come back with it",
  params: idParams,
  headers: ifMatch,
});

export const restoreDealContract = defineContract({
  ...shared,
  id: "restoreDeal",
  method: "POST",
  path: "/deals/{id}/restore",
  scope: "deals:write",
  summary: "Undo the deletion of a deal",
  params: idParams,
  response: deal,
});

export const bulkDealsContract = defineContract({
  ...shared,
  id: "bulkDeals",
  method: "POST",
  path: "/deals/bulk",
  scope: "deals:write",
  summary: "Delete or restore many deals at once",
  body: bulkBody,
  response: bulkResult,
  examples: bulkExamples,
});

export const moveDealContract = defineContract({
  ...shared,
  id: "moveDeal",
  method: "POST",
  path: "/deals/{id}/move",
  scope: "deals:write",
  summary: "Put a deal into a stage, at a position or at its end; another stage is noted on the timeline",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({
    pipeline_id: uuid,
    stage_id: uuid,
    position: z
      .number({ error: "must be a number" })
      .min(-1e12, "must be at least -1000000000000")
      .max(1e12, "must be at most 1000000000000")
      .optional(),
  }),
  response: deal,
  examples: [
    {
      summary: "Between the cards at 3 and 4",
      value: {
        pipeline_id: "01900000-0000-7000-8000-000000000001",
        stage_id: "01900000-0000-7000-8000-000000000002",
        position: 3.5,
      },
    },
  ],
});
