import { and, eq, sql } from "drizzle-orm";
import { invitations } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isOpen } from "./queries";

/** Withdraws an invitation. Throws NOT_FOUND, also for one that is over already. */
export async function revokeInvitation(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const revoked = await ctx.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id), isOpen()))
    .returning({ id: invitations.id });
  if (revoked.length === 0) throw notFound("open invitation", id);
  return { data: null };
}
