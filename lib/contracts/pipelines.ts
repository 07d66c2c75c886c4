import { z } from "zod";
import { color } from "./color";
import { dealStatuses, namedDeal } from "./deals";
import { defineContract } from "./define";
import { limits } from "./limits";
import { idParams, instant, line, oneOf, pageFields, queryCount, uuid } from "./primitives";
import { ifMatch } from "./record-fields";
import { searchText } from "./search-text";

const stage = z.object({ id: uuid, name: z.string(), color: z.string(), position: z.number().int() });

const pipeline = z.object({
  id: uuid,
  name: z.string(),
  position: z.number().int(),
  /** First to last. */
  stages: z.array(stage),
  version: z.number().int(),
  created_at: instant,
  updated_at: instant,
});

export type Pipeline = z.infer<typeof pipeline>;

const stageFields = { name: line(200), color };

const stageList = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(entry, { error: "must be a list of stages" })
    .min(1, "must have at least one stage")
    .max(limits.stageCount, `must have at most ${limits.stageCount} stages`);

const shared = { tag: "pipelines" } as const;

export const listPipelinesContract = defineContract({
  ...shared,
  id: "listPipelines",
  method: "GET",
  path: "/pipelines",
  scope: "pipelines:read",
  summary: "Pipelines with their stages, in their order",
  query: z.strictObject(pageFields),
  response: z.array(pipeline),
  paged: true,
});

export const getPipelineContract = defineContract({
  ...shared,
  id: "getPipeline",
  method: "GET",
  path: "/pipelines/{id}",
  scope: "pipelines:read",
  summary: "One pipeline with its stages",
  params: idParams,
  response: pipeline,
});

export const createPipelineContract = defineContract({
  ...shared,
  id: "createPipeline",
  method: "POST",
  path: "/pipelines",
  scope: "pipelines:write",
  summary: "Add a pipeline, after the others",
  body: z.strictObject({ name: line(200), stages: stageList(z.strictObject(stageFields)) }),
  response: pipeline,
  status: 201,
  examples: [
    {
      summary: "Two stages",
      value: {
        name: "Sales",
        stages: [
          { name: "Lead", color: "#64748b" },
          { name: "Offer", color: "violet" },
        ],
      },
    },
  ],
});

/** What a form for a pipeline takes in. */
export type PipelineInput = z.input<typeof createPipelineContract.body>;

export const updatePipelineContract = defineContract({
  ...shared,
  id: "updatePipeline",
  method: "PATCH",
  path: "/pipelines/{id}",
  scope: "pipelines:write",
  summary: "Rename a pipeline, or give all its stages in their new order: those without id are new, those left out go",
  params: idParams,
  headers: ifMatch,
  body: z.strictObject({
    name: line(200).optional(),
    stages: stageList(z.strictObject({ id: uuid.optional(), ...stageFields })).optional(),
  }),
  response: pipeline,
  examples: [{ summary: "Another name", value: { name: "New business" } }],
});

export const deletePipelineContract = defineContract({
  ...shared,
  id: "deletePipeline",
  method: "DELETE",
  path: "/pipelines/{id}",
  scope: "pipelines:write",
  summary: "Delete a pipeline; its deals stay, and their places in it come back with it",
  params: idParams,
  headers: ifMatch,
});

export const restorePipelineContract = defineContract({
  ...shared,
  id: "restorePipeline",
  method: "POST",
  path: "/pipelines/{id}/restore",
  scope: "pipelines:write",
  summary: "Undo the deletion of a pipeline",
  params: idParams,
  response: pipeline,
});

const boardStage = stage.extend({
  /** All that stand here and fit the filters, shown or not. */
  deal_count: z.number().int(),
  /** Their value, currency by currency, the largest sum first. */
  totals: z.array(z.object({ currency: z.string(), value: z.number() })),
  /** The first of them, in the order of the cards. */
  deals: z.array(namedDeal),
  has_more: z.boolean(),
});

export type BoardStage = z.infer<typeof boardStage>;

export const pipelineBoardContract = defineContract({
  ...shared,
  id: "pipelineBoard",
  method: "GET",
  path: "/pipelines/{id}/board",
  scope: "deals:read",
  summary: "A pipeline as a board: its stages with their deals and totals",
  params: idParams,
  query: z.strictObject({
    search: searchText.optional(),
    status: oneOf(dealStatuses).optional(),
    per_stage: queryCount(100).prefault(50),
  }),
  response: z.object({ pipeline, stages: z.array(boardStage) }),
});

export type Board = z.infer<typeof pipelineBoardContract.response>;
