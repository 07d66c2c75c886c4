import { customers } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type DeletionInput, deleteRecord } from "@/lib/core/delete-record";
import { getCustomer } from "./get-customer";

/** Deletes a business account; its deals, people and history stay. Throws NOT_FOUND, and CONFLICT for another version than `If-Match` says. */
export function deleteCustomer(ctx: Ctx, input: DeletionInput): Promise<Reply<null>> {
  return deleteRecord(ctx, { table: customers, noun: "customer", read: getCustomer }, input);
}
