import { and, desc, eq } from "drizzle-orm";
import { contactCustomers, contacts } from "@/db/schema";
import { listTimeline } from "@/lib/activities/list-timeline";
import { toContact } from "@/lib/contacts/mappers";
import { isLiveContact } from "@/lib/contacts/queries";
import { limits } from "@/lib/contracts/limits";
import type { CustomerPage } from "@/lib/contracts/record-pages";
import type { Ctx } from "@/lib/core/context";
import { listDealsBeside } from "@/lib/deals/list-deals-beside";
import { toCustomer } from "./mappers";
import { getCustomerInWorkspace } from "./queries";

/** The list of contacts shows the others. */
const mostPeople = 25;

/**
 * All that the page of a customer shows at first, in five queries however much there is: the customer, its people, its
 * newest deals, and a page of its timeline. Throws NOT_FOUND.
 */
export async function readCustomerPage(ctx: Ctx, { id }: { id: string }): Promise<CustomerPage> {
  const [row, people, deals, timeline] = await Promise.all([
    getCustomerInWorkspace(ctx, id),
    listPeople(ctx, id),
    listDealsBeside(ctx, { customerId: id }),
    listTimeline(ctx, "customer", { id, limit: limits.pageSizeDefault }),
  ]);
  return { customer: toCustomer(row), ...people, ...deals, timeline };
}

async function listPeople(ctx: Ctx, customerId: string): Promise<Pick<CustomerPage, "people" | "hasMorePeople">> {
  const rows = await ctx.db
    .select({ contact: contacts, employment: contactCustomers })
    .from(contactCustomers)
    .innerJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, contactCustomers.contactId)))
    .where(and(eq(contactCustomers.workspaceId, ctx.workspaceId), eq(contactCustomers.customerId, customerId)))
    .orderBy(desc(contacts.createdAt), desc(contacts.id))
    .limit(mostPeople + 1);
  const people = rows.slice(0, mostPeople).map(({ contact, employment }) => ({
    ...toContact(contact),
    employment: { job_title: employment.jobTitle, is_primary: employment.isPrimary },
  }));
  return { people, hasMorePeople: rows.length > mostPeople };
}
