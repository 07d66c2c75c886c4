import { and, eq, isNull, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import { uuid } from "@/lib/contracts/primitives";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** Ends a key at once; revoking it again changes nothing. Throws NOT_FOUND. */
export async function revokeKey(ctx: InstanceCtx, input: { id: string }): Promise<void> {
  const id = checked(uuid, input.id);
  const [known] = await ctx.db.select({ workspaceId: apiKeys.workspaceId }).from(apiKeys).where(eq(apiKeys.id, id));
  if (!known) throw notFound("API key", id);
  await ctx.db
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.workspaceId, known.workspaceId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
}
