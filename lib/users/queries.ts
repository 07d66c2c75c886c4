import { and, eq, isNull, or, sql } from "drizzle-orm";
import { memberships, users } from "@/db/schema";
import type { CompanyUser } from "@/lib/contracts/company";
import type { Ctx, InstanceCtx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

/** Whoever signs in with this address, in any case of its letters. */
export async function findUserByEmail(ctx: InstanceCtx, email: string): Promise<typeof users.$inferSelect | null> {
  const [row] = await ctx.db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, sql`lower(${email})`));
  return row ?? null;
}

export const memberColumns = {
  userId: memberships.userId,
  name: users.name,
  email: memberships.email,
  role: memberships.role,
  version: memberships.version,
  createdAt: memberships.createdAt,
};

export type MemberRow = Pick<typeof memberships.$inferSelect, "userId" | "email" | "role" | "version" | "createdAt"> & {
  name: string;
};

export function toCompanyUser({ userId, createdAt, ...row }: MemberRow): CompanyUser {
  return { ...row, user_id: userId, joined_at: createdAt.toISOString() };
}

/** A member of the workspace. Throws NOT_FOUND, also for somebody who was removed. */
export async function getMemberInWorkspace(ctx: Ctx, userId: string): Promise<MemberRow> {
  const [row] = await ctx.db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isLiveMember(ctx), eq(memberships.userId, userId)));
  if (!row) throw notFound("member", userId);
  return row;
}

/**
 * Holds a member and all owners fast until the transaction ends, so that two changes at once cannot leave the workspace
 * without an owner. Returns how many owners there are besides.
 */
export async function lockMemberAndOwners(tx: Ctx, userId: string): Promise<{ otherOwners: number }> {
  const rows = await tx.db
    .select({ userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(and(isLiveMember(tx), or(eq(memberships.role, "owner"), eq(memberships.userId, userId))))
    .orderBy(memberships.userId)
    .for("no key update");
  return { otherOwners: rows.filter((row) => row.role === "owner" && row.userId !== userId).length };
}

export function isLiveMember(ctx: Ctx) {
  return and(eq(memberships.workspaceId, ctx.workspaceId), isNull(memberships.removedAt));
}
