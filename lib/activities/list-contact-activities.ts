import type { listContactActivitiesContract } from "@/lib/contracts/activities";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { listTimeline } from "./list-timeline";

/** A page of a contact's timeline, newest first. Throws NOT_FOUND. */
export function listContactActivities(
  ctx: Ctx,
  input: InputOf<typeof listContactActivitiesContract>,
): Promise<Reply<DataOf<typeof listContactActivitiesContract>>> {
  return listTimeline(ctx, "contact", input);
}
