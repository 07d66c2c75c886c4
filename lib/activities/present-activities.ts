import type { Activity } from "@/lib/contracts/activities";
import type { Ctx } from "@/lib/core/context";
import { listDetails } from "./list-details";
import { toActivity } from "./mappers";
import type { TimelineRow } from "./queries";

/** Activities with the records they are filed on and, of e-mails, recipients and files, in one query more. */
export async function presentActivities(ctx: Ctx, rows: readonly TimelineRow[]): Promise<Activity[]> {
  const details = await listDetails(
    ctx,
    rows.map(({ activity }) => activity.id),
  );
  return rows.map((row) => toActivity(row, details.get(row.activity.id)));
}
