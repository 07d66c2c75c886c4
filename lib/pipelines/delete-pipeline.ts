import { pipelines } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type DeletionInput, deleteRecord } from "@/lib/core/delete-record";
import { getPipeline } from "./get-pipeline";

/** Deletes a pipeline; its deals stay, and their places in it come back with it. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export function deletePipeline(ctx: Ctx, input: DeletionInput): Promise<Reply<null>> {
  return deleteRecord(ctx, { table: pipelines, noun: "pipeline", read: getPipeline }, input);
}
