import type { Activity } from "@/lib/contracts/activities";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { onlyRow } from "@/lib/core/only-row";
import { presentActivities } from "./present-activities";
import { getActivityInWorkspace } from "./queries";

/** One activity. Throws NOT_FOUND. */
export async function getActivity(ctx: Ctx, { id }: { id: string }): Promise<Reply<Activity>> {
  const row = await getActivityInWorkspace(ctx, id);
  return { data: onlyRow(await presentActivities(ctx, [row])) };
}
