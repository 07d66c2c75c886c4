import { and, asc, desc, eq, exists, inArray, isNull, type SQL } from "drizzle-orm";
import { contactCustomers, contacts, customers } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isLiveCustomer } from "@/lib/customers/queries";

export type ContactRow = typeof contacts.$inferSelect;

/** True of the workspace's contacts that are not deleted. */
export function isLiveContact({ workspaceId }: Pick<Ctx, "workspaceId">): SQL | undefined {
  return and(eq(contacts.workspaceId, workspaceId), isNull(contacts.deletedAt));
}

/** A contact by its id. Throws NOT_FOUND for one that is unknown, deleted or another workspace's. */
export async function getContactInWorkspace(ctx: Ctx, id: string): Promise<ContactRow> {
  const [row] = await ctx.db
    .select()
    .from(contacts)
    .where(and(isLiveContact(ctx), eq(contacts.id, id)));
  if (!row) throw notFound("contact", id);
  return row;
}

/** The same, and nobody else changes it before this transaction ends. Throws NOT_FOUND. */
export async function lockContact(ctx: Ctx, id: string): Promise<ContactRow> {
  const [row] = await ctx.db
    .select()
    .from(contacts)
    .where(and(isLiveContact(ctx), eq(contacts.id, id)))
    .for("no key update");
  if (!row) throw notFound("contact", id);
  return row;
}

/** For filters: true when the contact is there, so that a deleted one filters like an unknown one. */
export function contactIsThere(ctx: Ctx, id: string): SQL {
  const found = ctx.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isLiveContact(ctx), eq(contacts.id, id)));
  return exists(found);
}

/** For filters: true of contacts that work for this customer. */
export function worksFor(ctx: Ctx, customerId: string): SQL {
  const employment = ctx.db
    .select({ id: contactCustomers.customerId })
    .from(contactCustomers)
    .innerJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, contactCustomers.customerId)))
    .where(
      and(
        eq(contactCustomers.workspaceId, ctx.workspaceId),
        eq(contactCustomers.customerId, customerId),
        eq(contactCustomers.contactId, contacts.id),
      ),
    );
  return exists(employment);
}

export type EmployerRow = Awaited<ReturnType<typeof listEmployerRows>>[number];

/** The employers of many contacts in one query, each contact's main one first. */
export async function listEmployerRows(ctx: Ctx, contactIds: readonly string[]) {
  if (contactIds.length === 0) return [];
  return ctx.db
    .select({
      contactId: contactCustomers.contactId,
      id: customers.id,
      publicId: customers.publicId,
      name: customers.name,
      jobTitle: contactCustomers.jobTitle,
      isPrimary: contactCustomers.isPrimary,
    })
    .from(contactCustomers)
    .innerJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, contactCustomers.customerId)))
    .where(and(eq(contactCustomers.workspaceId, ctx.workspaceId), inArray(contactCustomers.contactId, [...contactIds])))
    .orderBy(desc(contactCustomers.isPrimary), asc(customers.name), asc(customers.id));
}
