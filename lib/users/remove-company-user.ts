import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { apiKeys, gmailConnections, memberships, users } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import type { DeletionInput } from "@/lib/core/delete-record";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { closeConnections } from "@/lib/email/gmail/close-connections";
import { revokeInvitationsBeyond } from "./invitations/revoke-invitations-beyond";
import { getMemberInWorkspace, lockMemberAndOwners, toCompanyUser } from "./queries";
import { assertMayManage, assertOwnerRemains } from "./role-rules";

/**
 * Takes a member out of the workspace: their keys, the invitations they made and the connection to their Gmail end in
 * the same transaction; what they did stays theirs. Throws NOT_FOUND, FORBIDDEN for an owner unless an owner asks,
 * CONFLICT for the last owner or another version than `If-Match` says.
 */
export async function removeCompanyUser(ctx: Ctx, { id, if_match }: DeletionInput): Promise<Reply<null>> {
  await withTransaction(ctx, async (tx) => {
    const { otherOwners } = await lockMemberAndOwners(tx, id);
    const member = await getMemberInWorkspace(tx, id);
    assertMayManage(tx.actor, member);
    assertVersion(if_match, member.version, toCompanyUser(member));
    assertOwnerRemains(member, otherOwners);
    await tx.db
      .update(memberships)
      .set({ removedAt: sql`now()`, version: sql`${memberships.version} + 1` })
      .where(and(eq(memberships.workspaceId, tx.workspaceId), eq(memberships.userId, id)));
    await tx.db
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.workspaceId, tx.workspaceId), eq(apiKeys.userId, id), isNull(apiKeys.revokedAt)));
    await revokeInvitationsBeyond(tx, { userId: id, role: null });
    await closeConnections(tx, eq(gmailConnections.userId, id));
    await endSessionsOfHomeless(tx, id);
  });
  return { data: null };
}

/** Whoever is a member nowhere any more is signed out, so that an old session does not come back with a later invitation. */
async function endSessionsOfHomeless(tx: Ctx, userId: string): Promise<void> {
  const elsewhere = tx.db
    .select({ one: sql`1` })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)));
  await tx.db
    .update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(and(eq(users.id, userId), notExists(elsewhere)));
}
