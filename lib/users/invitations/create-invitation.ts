import { randomBytes } from "node:crypto";
import { and, eq, or, sql } from "drizzle-orm";
import { invitations, memberships, users } from "@/db/schema";
import type { createInvitationContract } from "@/lib/contracts/company";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError, invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { isLiveMember } from "@/lib/users/queries";
import { assertMayGrant } from "@/lib/users/role-rules";
import { hashToken, isOpen, listedColumns, toInvitation } from "./queries";

type Created = DataOf<typeof createInvitationContract>;

const validForDays = 7;

/**
 * Makes a link that lets somebody join once. An open invitation for the same address ends: its link may have got lost.
 * Throws FORBIDDEN (owners are made by owners), VALIDATION_ERROR for somebody who is a member already.
 */
export async function createInvitation(
  ctx: Ctx,
  { email, role }: InputOf<typeof createInvitationContract>,
): Promise<Reply<Created>> {
  const invitedBy = actingUserId(ctx);
  if (invitedBy === null) throw new AppError({ code: "FORBIDDEN", message: "An invitation is made by a member." });
  assertMayGrant(ctx.actor, role);
  const [id, token] = [newId(), randomBytes(32).toString("base64url")];
  return withTransaction(ctx, async (tx) => {
    await assertNoMember(tx, email);
    await revokeOpenFor(tx, email);
    await tx.db.insert(invitations).values({
      workspaceId: tx.workspaceId,
      id,
      email,
      role,
      tokenHash: hashToken(token),
      invitedBy,
      expiresAt: sql`now() + make_interval(days => ${validForDays})`,
    });
    const [row] = await tx.db
      .select(listedColumns)
      .from(invitations)
      .innerJoin(users, eq(users.id, invitations.invitedBy))
      .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.id, id)));
    if (!row) throw new Error("the invitation just written is not there");
    return { data: { ...toInvitation(row), url: new URL(`/invite/${token}`, env().APP_URL).href } };
  });
}

async function assertNoMember(tx: Ctx, email: string): Promise<void> {
  const [member] = await tx.db
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        isLiveMember(tx),
        or(
          eq(sql`lower(${memberships.email})`, sql`lower(${email})`),
          eq(sql`lower(${users.email})`, sql`lower(${email})`),
        ),
      ),
    );
  if (member) throw invalidFields({ email: [`${email} belongs to ${member.name}, who is a member already`] });
}

async function revokeOpenFor(tx: Ctx, email: string): Promise<void> {
  await tx.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.workspaceId, tx.workspaceId),
        eq(sql`lower(${invitations.email})`, sql`lower(${email})`),
        isOpen(),
      ),
    );
}
