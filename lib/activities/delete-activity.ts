import { activities } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { markDeleted } from "@/lib/core/record-state";
import { withTransaction } from "@/lib/core/transaction";
import { assertWritable } from "./assert-writable";
import { lockActivity } from "./queries";

/** Takes a call, a meeting or a note off every timeline. Throws NOT_FOUND, CONFLICT for what the system noted. */
export async function deleteActivity(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    assertWritable(await lockActivity(tx, id));
    await markDeleted(tx, activities, [id]);
    return { data: null };
  });
}
