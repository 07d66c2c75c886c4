import { activities } from "@/db/schema";
import type { Activity } from "@/lib/contracts/activities";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { unmarkDeleted } from "@/lib/core/record-state";
import { getActivity } from "./get-activity";

/** Undoes a deletion; an activity that is there already is answered as it is. Throws NOT_FOUND. */
export async function restoreActivity(ctx: Ctx, { id }: { id: string }): Promise<Reply<Activity>> {
  await unmarkDeleted(ctx, activities, [id]);
  return getActivity(ctx, { id });
}
