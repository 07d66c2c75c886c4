import { and, asc, eq } from "drizzle-orm";
import { apiKeys, memberships } from "@/db/schema";
import type { InstanceCtx } from "@/lib/core/context";
import { getWorkspaceBySlug } from "@/lib/workspaces/find-workspace";

type KeyDescription = {
  id: string;
  prefix: string;
  name: string;
  owner: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** The API keys of a workspace, oldest first; none of them can be read back. Throws NOT_FOUND. */
export async function listKeys(ctx: InstanceCtx, input: { workspaceSlug: string }): Promise<KeyDescription[]> {
  const workspace = await getWorkspaceBySlug(ctx, input.workspaceSlug);
  return ctx.db
    .select({
      id: apiKeys.id,
      prefix: apiKeys.prefix,
      name: apiKeys.name,
      owner: memberships.email,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .innerJoin(
      memberships,
      and(eq(memberships.workspaceId, apiKeys.workspaceId), eq(memberships.userId, apiKeys.userId)),
    )
    .where(eq(apiKeys.workspaceId, workspace.id))
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
}
