import type { listDealActivitiesContract } from "@/lib/contracts/activities";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { listTimeline } from "./list-timeline";

/** A page of a deal's timeline, newest first. Throws NOT_FOUND. */
export function listDealActivities(
  ctx: Ctx,
  input: InputOf<typeof listDealActivitiesContract>,
): Promise<Reply<DataOf<typeof listDealActivitiesContract>>> {
  return listTimeline(ctx, "deal", input);
}
