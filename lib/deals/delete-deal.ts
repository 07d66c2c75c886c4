import { deals } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type DeletionInput, deleteRecord } from "@/lib/core/delete-record";
import { getDeal } from "./get-deal";

/** Deletes a deal; its history and its places in pipelines stay. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export function deleteDeal(ctx: Ctx, input: DeletionInput): Promise<Reply<null>> {
  return deleteRecord(ctx, { table: deals, noun: "deal", read: getDeal }, input);
}
