import { and, asc, desc, eq } from "drizzle-orm";
import { contactCustomers, contacts, customers } from "@/db/schema";
import { listTimeline } from "@/lib/activities/list-timeline";
import { limits } from "@/lib/contracts/limits";
import type { ContactPage } from "@/lib/contracts/record-pages";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isLiveCustomer } from "@/lib/customers/queries";
import { listDealsBeside } from "@/lib/deals/list-deals-beside";
import { toContact, toEmployer } from "./mappers";
import { isLiveContact } from "./queries";

/**
 * All that the page of a contact shows at first, in four queries however much there is: the contact with its
 * employers, its newest deals, and a page of its timeline. Throws NOT_FOUND.
 */
export async function readContactPage(ctx: Ctx, { id }: { id: string }): Promise<ContactPage> {
  const [person, deals, timeline] = await Promise.all([
    readContactWithEmployers(ctx, id),
    listDealsBeside(ctx, { contactId: id }),
    listTimeline(ctx, "contact", { id, limit: limits.pageSizeDefault }),
  ]);
  return { ...person, ...deals, timeline };
}

/** A row for each employer, one with nulls for a contact that has none. */
async function readContactWithEmployers(ctx: Ctx, id: string): Promise<Pick<ContactPage, "contact" | "employers">> {
  const rows = await ctx.db
    .select({
      contact: contacts,
      employment: contactCustomers,
      employer: { id: customers.id, publicId: customers.publicId, name: customers.name },
    })
    .from(contacts)
    .leftJoin(
      contactCustomers,
      and(eq(contactCustomers.workspaceId, ctx.workspaceId), eq(contactCustomers.contactId, contacts.id)),
    )
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, contactCustomers.customerId)))
    .where(and(isLiveContact(ctx), eq(contacts.id, id)))
    .orderBy(desc(contactCustomers.isPrimary), asc(customers.name), asc(customers.id));
  const [first] = rows;
  if (!first) throw notFound("contact", id);
  const employers = rows.flatMap(({ employment, employer }) =>
    employment && employer ? [toEmployer({ ...employment, ...employer })] : [],
  );
  return { contact: toContact(first.contact), employers };
}
