import { and, eq, sql } from "drizzle-orm";
import { memberships } from "@/db/schema";
import type { CompanyUser, updateCompanyUserContract } from "@/lib/contracts/company";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { revokeInvitationsBeyond } from "./invitations/revoke-invitations-beyond";
import { getMemberInWorkspace, lockMemberAndOwners, toCompanyUser } from "./queries";
import { assertMayGrant, assertMayManage, assertOwnerRemains } from "./role-rules";

/**
 * Changes a member's role or workspace address; what is not named stays. Invitations that they could not make in their
 * new role end. Throws NOT_FOUND, FORBIDDEN (owners are for owners), CONFLICT (the last owner, or another version).
 */
export async function updateCompanyUser(
  ctx: Ctx,
  { id, role, email, if_match }: InputOf<typeof updateCompanyUserContract>,
): Promise<Reply<CompanyUser>> {
  return withTransaction(ctx, async (tx) => {
    const { otherOwners } = await lockMemberAndOwners(tx, id);
    const before = await getMemberInWorkspace(tx, id);
    assertMayManage(tx.actor, before);
    assertVersion(if_match, before.version, toCompanyUser(before));
    if (role !== undefined && role !== before.role) {
      assertMayGrant(tx.actor, role);
      assertOwnerRemains(before, otherOwners);
      await revokeInvitationsBeyond(tx, { userId: id, role });
    }
    await tx.db
      .update(memberships)
      .set({
        role: role ?? before.role,
        email: email ?? before.email,
        version: sql`${memberships.version} + 1`,
      })
      .where(and(eq(memberships.workspaceId, tx.workspaceId), eq(memberships.userId, id)));
    return { data: toCompanyUser(await getMemberInWorkspace(tx, id)) };
  });
}
