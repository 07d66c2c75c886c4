import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { activities, activityLinks, contacts, customers, deals, emailMessages } from "@/db/schema";
import { contactIsThere, isLiveContact } from "@/lib/contacts/queries";
import type { Ctx } from "@/lib/core/context";
import type { PageRequest } from "@/lib/core/cursor";
import { newestFirst } from "@/lib/core/page-clauses";
import { customerIsThere, isLiveCustomer } from "@/lib/customers/queries";
import { dealIsThere, isLiveDeal } from "@/lib/deals/queries";

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
    .select({ activity: activities, message: shownOfMessage })
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

export type ActivityLinkRow = Awaited<ReturnType<typeof listLinkRows>>[number];

/** The records that many activities are filed on; of a deleted record nothing but nulls. */
export async function listLinkRows(ctx: Ctx, activityIds: readonly string[]) {
  if (activityIds.length === 0) return [];
  return ctx.db
    .select({
      activityId: activityLinks.activityId,
      contactId: contacts.id,
      dealId: deals.id,
      customerId: customers.id,
    })
    .from(activityLinks)
    .leftJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, activityLinks.contactId)))
    .leftJoin(deals, and(isLiveDeal(ctx), eq(deals.id, activityLinks.dealId)))
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, activityLinks.customerId)))
    .where(and(eq(activityLinks.workspaceId, ctx.workspaceId), inArray(activityLinks.activityId, [...activityIds])))
    .orderBy(asc(activityLinks.activityId), asc(activityLinks.targetId));
}
