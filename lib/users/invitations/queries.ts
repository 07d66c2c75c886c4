import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { invitations, users, workspaces } from "@/db/schema";
import type { Invitation } from "@/lib/contracts/company";
import type { InstanceCtx } from "@/lib/core/context";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";

/** Neither accepted nor withdrawn nor expired. */
export function isOpen(): SQL | undefined {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), sql`${invitations.expiresAt} > now()`);
}

/** A fast hash is right here: the token itself is random. */
export function hashToken(token: string): string {
  return sha256(token);
}

export type InvitationRow = typeof invitations.$inferSelect;

type OpenInvitation = InvitationRow & { workspaceName: string; workspaceSlug: string };

/** The invitation that a link leads to. Throws NOT_FOUND for one that was used, withdrawn, has expired or never was. */
export async function getOpenInvitation(ctx: InstanceCtx, token: string): Promise<OpenInvitation> {
  const [row] = await ctx.db
    .select({ invitation: invitations, workspaceName: workspaces.name, workspaceSlug: workspaces.slug })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(and(eq(invitations.tokenHash, hashToken(token)), isOpen()));
  if (!row) throw invitationOver();
  const { invitation, ...workspace } = row;
  return { ...invitation, ...workspace };
}

export function invitationOver(): AppError {
  return new AppError({
    code: "NOT_FOUND",
    message: "This invitation cannot be used: it was accepted or withdrawn, has expired, or its link is incomplete.",
    fix: "Ask whoever invited you for a new link.",
  });
}

export const listedColumns = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  invitedBy: invitations.invitedBy,
  inviterName: users.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
};

type ListedRow = Pick<InvitationRow, "id" | "email" | "role" | "invitedBy" | "createdAt" | "expiresAt"> & {
  inviterName: string;
};

export function toInvitation({ invitedBy, inviterName, createdAt, expiresAt, ...row }: ListedRow): Invitation {
  return {
    ...row,
    invited_by: { user_id: invitedBy, name: inviterName },
    created_at: createdAt.toISOString(),
    expires_at: expiresAt.toISOString(),
  };
}
