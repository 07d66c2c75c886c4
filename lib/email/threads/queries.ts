import { and, asc, eq } from "drizzle-orm";
import { contacts, customers, deals, emailThreadLinks, emailThreadParticipants, emailThreads } from "@/db/schema";
import { isLiveContact } from "@/lib/contacts/queries";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isLiveCustomer } from "@/lib/customers/queries";
import { isLiveDeal } from "@/lib/deals/queries";

export type ThreadRow = typeof emailThreads.$inferSelect;

/** A conversation by its id. Throws NOT_FOUND for one that is unknown or another workspace's. */
export async function getThreadInWorkspace({ db, workspaceId }: Ctx, id: string): Promise<ThreadRow> {
  const [row] = await db
    .select()
    .from(emailThreads)
    .where(and(eq(emailThreads.workspaceId, workspaceId), eq(emailThreads.id, id)));
  if (!row) throw notFound("thread", id);
  return row;
}

export type ParticipantRow = typeof emailThreadParticipants.$inferSelect;

/** Who takes part in a conversation, in the order they joined. */
export async function listParticipantRows({ db, workspaceId }: Ctx, threadId: string): Promise<ParticipantRow[]> {
  return db
    .select()
    .from(emailThreadParticipants)
    .where(and(eq(emailThreadParticipants.workspaceId, workspaceId), eq(emailThreadParticipants.threadId, threadId)))
    .orderBy(asc(emailThreadParticipants.createdAt), asc(emailThreadParticipants.email));
}

export type ThreadLinkRow = Awaited<ReturnType<typeof listThreadLinkRows>>[number];

/** The records a conversation belongs to; of a deleted record nothing but nulls. */
export async function listThreadLinkRows(ctx: Ctx, threadId: string) {
  return ctx.db
    .select({
      contact: { id: contacts.id, firstName: contacts.firstName, lastName: contacts.lastName },
      deal: { id: deals.id, name: deals.name },
      customer: { id: customers.id, name: customers.name },
    })
    .from(emailThreadLinks)
    .leftJoin(contacts, and(isLiveContact(ctx), eq(contacts.id, emailThreadLinks.contactId)))
    .leftJoin(deals, and(isLiveDeal(ctx), eq(deals.id, emailThreadLinks.dealId)))
    .leftJoin(customers, and(isLiveCustomer(ctx), eq(customers.id, emailThreadLinks.customerId)))
    .where(and(eq(emailThreadLinks.workspaceId, ctx.workspaceId), eq(emailThreadLinks.threadId, threadId)))
    .orderBy(asc(emailThreadLinks.createdAt), asc(emailThreadLinks.targetId));
}
