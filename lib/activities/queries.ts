import { and, eq, isNull, sql } from "drizzle-orm";
import { activities, activityLinks, emailMessages, users } from "@/db/schema";
import { contactIsThere } from "@/lib/contacts/queries";
import type { Ctx } from "@/lib/core/context";
import type { PageRequest } from "@/lib/core/cursor";
import { notFound } from "@/lib/core/errors";
import { newestFirst } from "@/lib/core/page-clauses";
import { customerIsThere } from "@/lib/customers/queries";
import { dealIsThere } from "@/lib/deals/queries";

/** A record that has a timeline. */
export type TimelineTarget = { kind: "contact" | "deal" | "customer"; id: string };

type ActivityType = (typeof activities.$inferSelect)["activityType"];

export type TimelineRow = Awaited<ReturnType<typeof selectTimeline>>[number];

/**
 * One page of a timeline: a range of the index that the target's kind has on `activity_links`, each entry joined
 * with its activity and message. Nothing when the target is not there.
 */
export function selectTimeline(ctx: Ctx, target: TimelineTarget, request: PageRequest, activityType?: ActivityType) {
  const { link, isThere } = kinds[target.kind];
  const page = newestFirst({ time: activityLinks.occurredAt, id: activityLinks.activityId }, request);
  return ctx.db
    .select(shownOfActivity)
    .from(activityLinks)
    .innerJoin(
      activities,
      and(
        eq(activities.workspaceId, ctx.workspaceId),
        eq(activities.id, activityLinks.activityId),
        isNull(activities.deletedAt),
        activityType === undefined ? undefined : eq(activities.activityType, activityType),
      ),
    )
    .leftJoin(
      emailMessages,
      and(eq(emailMessages.workspaceId, ctx.workspaceId), eq(emailMessages.id, activities.messageId)),
    )
    .where(
      and(eq(activityLinks.workspaceId, ctx.workspaceId), eq(link, target.id), isThere(ctx, target.id), page.beyond),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
}

const kinds = {
  contact: { link: activityLinks.contactId, isThere: contactIsThere },
  deal: { link: activityLinks.dealId, isThere: dealIsThere },
  customer: { link: activityLinks.customerId, isThere: customerIsThere },
};

const shownOfMessage = {
  id: emailMessages.id,
  messageId: emailMessages.messageId,
  reportedMessageId: emailMessages.reportedMessageId,
  threadId: emailMessages.threadId,
  direction: emailMessages.direction,
  state: emailMessages.state,
  senderEmail: emailMessages.senderEmail,
  senderName: emailMessages.senderName,
  preview: emailMessages.preview,
};

/** By a look-up of its own for each row: a join could make PostgreSQL read the page in another order. */
const createdByName = sql<
  string | null
>`(select ${users.name} from ${users} where ${users.id} = ${activities.createdBy})`;

const shownOfActivity = { activity: activities, createdByName, message: shownOfMessage };

/** An activity by its id, with its message. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getActivityInWorkspace(ctx: Ctx, id: string): Promise<TimelineRow> {
  const [row] = await ctx.db
    .select(shownOfActivity)
    .from(activities)
    .leftJoin(
      emailMessages,
      and(eq(emailMessages.workspaceId, ctx.workspaceId), eq(emailMessages.id, activities.messageId)),
    )
    .where(and(eq(activities.workspaceId, ctx.workspaceId), eq(activities.id, id), isNull(activities.deletedAt)));
  if (!row) throw notFound("activity", id);
  return row;
}

/** The activity alone, and nobody else changes it before this transaction ends. Throws NOT_FOUND. */
export async function lockActivity(ctx: Ctx, id: string): Promise<TimelineRow["activity"]> {
  const [row] = await ctx.db
    .select()
    .from(activities)
    .where(and(eq(activities.workspaceId, ctx.workspaceId), eq(activities.id, id), isNull(activities.deletedAt)))
    .for("no key update");
  if (!row) throw notFound("activity", id);
  return row;
}
