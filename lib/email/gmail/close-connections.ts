import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { gmailConnections } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";

/**
 * Closes the connections of a workspace that `which` selects, of those that are open: nothing is sent or read through
 * them from now on. What was granted is revoked at Google afterwards, by a job.
 */
export async function closeConnections(ctx: Ctx, which: SQL | undefined): Promise<void> {
  await ctx.db
    .update(gmailConnections)
    .set({
      closedAt: sql`now()`,
      accessToken: null,
      accessTokenExpiresAt: null,
      refreshLeaseUntil: null,
      revokeAttempts: 0,
      revokeAfter: sql`now()`,
      version: sql`${gmailConnections.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(gmailConnections.workspaceId, ctx.workspaceId), isNull(gmailConnections.closedAt), which));
}
