import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { contacts, deals, memberships, users, workspaces } from "@/db/schema";
import type { Role } from "@/lib/contracts/scopes";
import type { InstanceCtx } from "@/lib/core/context";

type Sample = { contact_id: string; deal_id: string; customer_id: string };

export type WorkspaceDescription = {
  id: string;
  slug: string;
  name: string;
  users: { id: string; email: string; name: string; role: Role }[];
  /** A contact with an e-mail address, a deal and a customer that belong together; null where there are none. */
  sample: Sample | null;
};

/** What stands on this installation, for its operator. */
export async function describeInstance(ctx: InstanceCtx): Promise<{ workspaces: WorkspaceDescription[] }> {
  const rows = await ctx.db.select().from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id));
  const described = rows.map(async ({ id, slug, name }) => ({
    id,
    slug,
    name,
    users: await membersOf(ctx, id),
    sample: await sampleOf(ctx, id),
  }));
  return { workspaces: await Promise.all(described) };
}

function membersOf(ctx: InstanceCtx, workspaceId: string): Promise<WorkspaceDescription["users"]> {
  return ctx.db
    .select({ id: users.id, email: memberships.email, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, workspaceId), isNull(memberships.removedAt)))
    .orderBy(asc(memberships.createdAt), asc(users.email));
}

async function sampleOf(ctx: InstanceCtx, workspaceId: string): Promise<Sample | null> {
  const [row] = await ctx.db
    .select({ contact_id: deals.contactId, deal_id: deals.id, customer_id: deals.customerId })
    .from(deals)
    .innerJoin(contacts, and(eq(contacts.workspaceId, deals.workspaceId), eq(contacts.id, deals.contactId)))
    .where(
      and(
        eq(deals.workspaceId, workspaceId),
        isNull(deals.deletedAt),
        isNull(contacts.deletedAt),
        isNotNull(contacts.email),
        isNotNull(deals.customerId),
      ),
    )
    .orderBy(asc(deals.publicId))
    .limit(1);
  if (!row?.contact_id || !row.customer_id) return null;
  return { contact_id: row.contact_id, deal_id: row.deal_id, customer_id: row.customer_id };
}
