import { and, eq, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** Ends a key of the workspace at once; revoking it again changes nothing. Throws NOT_FOUND. */
export async function revokeApiKey(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const revoked = await ctx.db
    .update(apiKeys)
    .set({ revokedAt: sql`coalesce(${apiKeys.revokedAt}, now())` })
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.id, id)))
    .returning({ id: apiKeys.id });
  if (revoked.length === 0) throw notFound("API key", id);
  return { data: null };
}
