import { and, eq, inArray, sql } from "drizzle-orm";
import { activities, activityLinks, contacts, customers, deals, emailAttachments, emailRecipients } from "@/db/schema";
import { isLiveContact } from "@/lib/contacts/queries";
import type { Activity } from "@/lib/contracts/activities";
import type { Ctx } from "@/lib/core/context";
import { isLiveCustomer } from "@/lib/customers/queries";
import { isLiveDeal } from "@/lib/deals/queries";

type ShownEmail = NonNullable<Activity["email"]>;

/** What is shown of an activity beyond its own row and its message's. */
export type ActivityDetails = Pick<Activity, "contact_ids" | "deal_ids" | "customer_ids"> &
  Pick<ShownEmail, "recipients" | "attachments">;

/**
 * The records that many activities are filed on and, of e-mails, recipients and files, all in one query. Records that
 * were deleted are left out.
 */
export async function listDetails(ctx: Ctx, activityIds: readonly string[]): Promise<Map<string, ActivityDetails>> {
  if (activityIds.length === 0) return new Map();
  const [links, recipients, attachments] = [linksOf(ctx), recipientsOf(ctx), attachmentsOf(ctx)];
  const rows = await ctx.db
    .select({
      id: activities.id,
      details: {
        contact_ids: links.contactIds,
        deal_ids: links.dealIds,
        customer_ids: links.customerIds,
        recipients: recipients.list,
        attachments: attachments.list,
      },
    })
    .from(activities)
    .innerJoinLateral(links, sql`true`)
    .innerJoinLateral(recipients, sql`true`)
    .innerJoinLateral(attachments, sql`true`)
    .where(and(eq(activities.workspaceId, ctx.workspaceId), inArray(activities.id, [...activityIds])));
  return new Map(rows.map(({ id, details }) => [id, details]));
}

function linksOf(ctx: Ctx) {
  const { contactId, dealId, customerId, targetId } = activityLinks;
  const ids = (column: typeof contacts.id | typeof deals.id | typeof customers.id) =>
    sql<string[]>`coalesce(jsonb_agg(${column} order by ${targetId}) filter (where ${column} is not null), '[]')`;
  return ctx.db
    .select({
      contactIds: ids(contacts.id).as("contact_ids"),
      dealIds: ids(deals.id).as("deal_ids"),
      customerIds: ids(customers.id).as("customer_ids"),
    })
    .from(activityLinks)
    .leftJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, contactId)))
    .leftJoin(deals, and(isLiveDeal(ctx), eq(deals.id, dealId)))
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, customerId)))
    .where(and(eq(activityLinks.workspaceId, ctx.workspaceId), eq(activityLinks.activityId, activities.id)))
    .as("links");
}

function recipientsOf({ db, workspaceId }: Ctx) {
  const { kind, email, name, status, position } = emailRecipients;
  const shown = sql`jsonb_build_object('kind', ${kind}, 'email', ${email}, 'name', ${name}, 'status', ${status})`;
  return db
    .select({
      list: sql<ShownEmail["recipients"]>`coalesce(jsonb_agg(${shown} order by ${position}), '[]')`.as("recipients"),
    })
    .from(emailRecipients)
    .where(and(eq(emailRecipients.workspaceId, workspaceId), eq(emailRecipients.messageId, activities.messageId)))
    .as("recipients");
}

function attachmentsOf({ db, workspaceId }: Ctx) {
  const { id, filename, mimeType, sizeBytes, position } = emailAttachments;
  const named = sql`'id', ${id}, 'filename', ${filename}`;
  const shown = sql`jsonb_build_object(${named}, 'mime_type', ${mimeType}, 'size', ${sizeBytes})`;
  return db
    .select({
      list: sql<ShownEmail["attachments"]>`coalesce(jsonb_agg(${shown} order by ${position}), '[]')`.as("attachments"),
    })
    .from(emailAttachments)
    .where(and(eq(emailAttachments.workspaceId, workspaceId), eq(emailAttachments.messageId, activities.messageId)))
    .as("attachments");
}
