import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { apiKeys, memberships, users } from "@/db/schema";
import { generateApiKey } from "@/lib/auth/api-key";
import { line } from "@/lib/contracts/primitives";
import { isScope, scope, scopesOfRole } from "@/lib/contracts/scopes";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { invalidFields, unknownName } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { getWorkspaceBySlug } from "@/lib/workspaces/find-workspace";

const input = z.strictObject({
  workspaceSlug: z.string(),
  userEmail: z.string(),
  name: line(200),
  /** `*` stands for everything that the member's role allows. */
  scopes: z.array(z.union([scope, z.literal("*")], { error: "is not a scope" })).min(1, "must name at least one scope"),
  expiresAt: z.date().nullable(),
});

/**
 * Makes an API key for a member. The key itself is in the answer and nowhere else.
 * Throws NOT_FOUND for workspace or member, VALIDATION_ERROR for scopes that the member's role does not allow.
 */
export async function createKey(
  ctx: InstanceCtx,
  given: Omit<z.input<typeof input>, "scopes"> & { scopes: string[] },
): Promise<{ id: string; key: string }> {
  const { workspaceSlug, userEmail, name, scopes, expiresAt } = checked(input, given);
  const workspace = await getWorkspaceBySlug(ctx, workspaceSlug);
  const member = await getMemberByEmail(ctx, workspace.id, userEmail);
  const allowed = scopesOfRole(member.role);
  const wanted = scopes.includes("*") ? [...allowed] : scopes.filter(isScope);
  const beyond = wanted.filter((name) => !allowed.includes(name));
  if (beyond.length > 0)
    throw invalidFields({ scopes: [`${beyond.join(", ")} go beyond what the role ${member.role} allows`] });
  const { key, keyHash, prefix } = generateApiKey();
  const id = newId();
  await ctx.db
    .insert(apiKeys)
    .values({ workspaceId: workspace.id, id, userId: member.userId, name, prefix, keyHash, scopes: wanted, expiresAt });
  return { id, key };
}

async function getMemberByEmail(ctx: InstanceCtx, workspaceId: string, email: string) {
  const wanted = email.toLowerCase();
  const [row] = await ctx.db
    .select({ userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.workspaceId, workspaceId),
        isNull(memberships.removedAt),
        sql`${wanted} in (lower(${memberships.email}), lower(${users.email}))`,
      ),
    )
    .limit(1);
  if (!row) throw unknownName("member", email);
  return row;
}
