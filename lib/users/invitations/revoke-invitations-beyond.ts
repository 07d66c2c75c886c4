import { and, eq, sql } from "drizzle-orm";
import { invitations } from "@/db/schema";
import type { Role } from "@/lib/contracts/scopes";
import type { Ctx } from "@/lib/core/context";
import { isOpen } from "./queries";

/**
 * Withdraws the open invitations that somebody made and, in their new role (null: none any more), could not make: they
 * still know the links.
 */
export async function revokeInvitationsBeyond(
  tx: Ctx,
  { userId, role }: { userId: string; role: Role | null },
): Promise<void> {
  if (role === "owner") return;
  await tx.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.workspaceId, tx.workspaceId),
        eq(invitations.invitedBy, userId),
        role === "admin" ? eq(invitations.role, "owner") : undefined,
        isOpen(),
      ),
    );
}
