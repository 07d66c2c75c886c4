import { getContactInWorkspace } from "@/lib/contacts/queries";
import type { Activity, listContactActivitiesContract } from "@/lib/contracts/activities";
import type { InputOf, Pagination } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { getCustomerInWorkspace } from "@/lib/customers/queries";
import { getDealInWorkspace } from "@/lib/deals/queries";
import { presentActivities } from "./present-activities";
import { selectTimeline, type TimelineTarget } from "./queries";

type TimelineInput = InputOf<typeof listContactActivitiesContract>;

/**
 * A page of what happened around one record, newest first, in two queries whatever its size.
 * Throws NOT_FOUND when the record is not there, VALIDATION_ERROR on a foreign cursor.
 */
export async function listTimeline(
  ctx: Ctx,
  kind: TimelineTarget["kind"],
  input: TimelineInput,
): Promise<{ data: Activity[]; pagination: Pagination }> {
  const request = pageRequest(input, byTime(`${kind}_activities`));
  const found = await selectTimeline(ctx, { kind, id: input.id }, request, input.activity_type);
  if (found.length === 0) await assertThere[kind](ctx, input.id);
  const { rows, pagination } = toPage(found, request, ({ activity }) => [
    activity.occurredAt.toISOString(),
    activity.id,
  ]);
  return { data: await presentActivities(ctx, rows), pagination };
}

/** Asked only of an empty page: one that shows something has its record. */
const assertThere = { contact: getContactInWorkspace, deal: getDealInWorkspace, customer: getCustomerInWorkspace };
