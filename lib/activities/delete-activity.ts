import { activities } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { type DeletionInput, deleteRecord } from "@/lib/core/delete-record";
import { withTransaction } from "@/lib/core/transaction";
import { assertWritable } from "./assert-writable";
import { getActivity } from "./get-activity";
import { lockActivity } from "./queries";

/**
 * Takes a call, a meeting or a note off every timeline. Throws NOT_FOUND, CONFLICT for what the system noted or another
 * version than `If-Match` says.
 */
export async function deleteActivity(ctx: Ctx, input: DeletionInput): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    assertWritable(await lockActivity(tx, input.id));
    return deleteRecord(tx, { table: activities, noun: "activity", read: getActivity }, input);
  });
}
