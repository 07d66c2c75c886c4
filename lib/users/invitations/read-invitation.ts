import type { Reply } from "@/lib/contracts/define";
import type { OpenInvitation } from "@/lib/contracts/invitations";
import type { InstanceCtx } from "@/lib/core/context";
import { findUserByEmail } from "@/lib/users/queries";
import { getOpenInvitation } from "./queries";

/** What an invitation's link is for, told to whoever holds it. Throws NOT_FOUND when it cannot be used. */
export async function readInvitation(ctx: InstanceCtx, { token }: { token: string }): Promise<Reply<OpenInvitation>> {
  const invitation = await getOpenInvitation(ctx, token);
  const account = await findUserByEmail(ctx, invitation.email);
  return {
    data: {
      workspace_name: invitation.workspaceName,
      email: invitation.email,
      role: invitation.role,
      has_account: account !== null,
      expires_at: invitation.expiresAt.toISOString(),
    },
  };
}
