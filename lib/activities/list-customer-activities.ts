import type { listCustomerActivitiesContract } from "@/lib/contracts/activities";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { listTimeline } from "./list-timeline";

/** A page of a customer's timeline, newest first. Throws NOT_FOUND. */
export function listCustomerActivities(
  ctx: Ctx,
  input: InputOf<typeof listCustomerActivitiesContract>,
): Promise<Reply<DataOf<typeof listCustomerActivitiesContract>>> {
  return listTimeline(ctx, "customer", input);
}
