import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { invitations, users } from "@/db/schema";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { throttleSignIn } from "@/lib/auth/sign-in-throttle";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { acceptInvitationContract } from "@/lib/contracts/invitations";
import { newPassword } from "@/lib/contracts/password";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { AppError, invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { joinWorkspace } from "@/lib/users/join-workspace";
import { findUserByEmail } from "@/lib/users/queries";
import { getOpenInvitation, type InvitationRow, invitationOver, isOpen } from "./queries";

const newPasswordField = z.object({ password: newPassword });

type Input = InputOf<typeof acceptInvitationContract>;

/**
 * Makes whoever holds an invitation's link a member, once. An account that is there proves itself with its password;
 * otherwise one is made. Throws NOT_FOUND for an invitation that is over, MISSING_FIELDS and VALIDATION_ERROR for name
 * and password, RATE_LIMITED after too many wrong ones, CONFLICT for a member or an account without a password.
 */
export async function acceptInvitation(
  ctx: InstanceCtx,
  { token, name, password }: Input,
): Promise<Reply<DataOf<typeof acceptInvitationContract>>> {
  const invitation = await getOpenInvitation(ctx, token);
  const { email } = invitation;
  const known = await findUserByEmail(ctx, email);
  if (known) await assertOwnAccount(known, password);
  const account = known ? null : await newAccount(email, name, password);
  await withTransaction(ctx, async (tx) => {
    await use(tx, invitation);
    if (account) await tx.db.insert(users).values(account);
    const userId = known?.id ?? account?.id ?? "";
    if (!(await joinWorkspace(tx, { ...invitation, userId }))) throw memberAlready();
  });
  return { data: { email: known?.email ?? email, workspace_slug: invitation.workspaceSlug } };
}

async function assertOwnAccount(known: typeof users.$inferSelect, password: string): Promise<void> {
  const { email, passwordHash } = known;
  // Whoever invites knows the link, and must not get into somebody's account by it.
  if (passwordHash === null) throw withoutPassword(email);
  const fits = await throttleSignIn({ email, clientAddress: null }, async () =>
    (await verifyPassword(password, passwordHash)) ? true : null,
  );
  if (!fits) throw invalidFields({ password: [`is not the password of the account ${email}`] });
}

async function newAccount(email: string, name: string | undefined, password: string) {
  if (name === undefined) {
    throw new AppError({
      code: "MISSING_FIELDS",
      message: "name is required for a new account.",
      details: { fields: { name: ["is required"] } },
    });
  }
  const chosen = checked(newPasswordField, { password }).password;
  return { id: newId(), email, name, passwordHash: await hashPassword(chosen) };
}

/** Marks the invitation used. Of two who come at once, one finds it over. */
async function use(tx: InstanceCtx, { workspaceId, id }: InvitationRow): Promise<void> {
  const used = await tx.db
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, id), isOpen()))
    .returning({ id: invitations.id });
  if (used.length === 0) throw invitationOver();
}

function memberAlready(): AppError {
  return new AppError({
    code: "CONFLICT",
    message: "This account is a member of the workspace already.",
    fix: "Sign in.",
  });
}

function withoutPassword(email: string): AppError {
  return new AppError({
    code: "CONFLICT",
    message: `The account ${email} is there, but has no password to prove it with.`,
    fix: "Sign in with Google and choose a password in Settings → Profile, or ask whoever runs this server for one.",
  });
}
