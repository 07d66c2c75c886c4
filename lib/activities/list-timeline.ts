import { getContactInWorkspace } from "@/lib/contacts/queries";
import type { Activity, listContactActivitiesContract } from "@/lib/contracts/activities";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { byTime, pageRequest, toPage } from "@/lib/core/cursor";
import { groupBy } from "@/lib/core/group-by";
import { getCustomerInWorkspace } from "@/lib/customers/queries";
import { getDealInWorkspace } from "@/lib/deals/queries";
import { listAttachmentRows } from "@/lib/email/attachments/queries";
import { listRecipientRows } from "@/lib/email/logs/queries";
import { toActivity } from "./mappers";
import { listLinkRows, selectTimeline, type TimelineRow, type TimelineTarget } from "./queries";

type TimelineInput = InputOf<typeof listContactActivitiesContract>;

/**
 * A page of what happened around one record, newest first, in four queries whatever its size.
 * Throws NOT_FOUND when the record is not there, VALIDATION_ERROR on a foreign cursor.
 */
export async function listTimeline(
  ctx: Ctx,
  kind: TimelineTarget["kind"],
  input: TimelineInput,
): Promise<Reply<Activity[]>> {
  const request = pageRequest(input, byTime);
  const found = await selectTimeline(ctx, { kind, id: input.id }, request, input.activity_type);
  if (found.length === 0) await assertThere[kind](ctx, input.id);
  const { rows, pagination } = toPage(found, request, ({ activity }) => [
    activity.occurredAt.toISOString(),
    activity.id,
  ]);
  return { data: await present(ctx, rows), pagination };
}

/** Asked only of an empty page: one that shows something has its record. */
const assertThere = { contact: getContactInWorkspace, deal: getDealInWorkspace, customer: getCustomerInWorkspace };

async function present(ctx: Ctx, rows: TimelineRow[]): Promise<Activity[]> {
  const messageIds = rows.flatMap(({ message }) => message?.id ?? []);
  const [links, recipients, attachments] = await Promise.all([
    listLinkRows(
      ctx,
      rows.map(({ activity }) => activity.id),
    ),
    listRecipientRows(ctx, messageIds),
    listAttachmentRows(ctx, messageIds),
  ]);
  const linksOf = groupBy(links, (row) => row.activityId);
  const recipientsOf = groupBy(recipients, (row) => row.messageId);
  const attachmentsOf = groupBy(attachments, (row) => row.messageId);
  return rows.map(({ activity, message }) =>
    toActivity(
      activity,
      linksOf.get(activity.id) ?? [],
      message && {
        message,
        recipients: recipientsOf.get(message.id) ?? [],
        attachments: attachmentsOf.get(message.id) ?? [],
      },
    ),
  );
}
