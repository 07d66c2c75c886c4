import { loadAccount } from "@/lib/auth/load-account";
import { toMe } from "@/lib/auth/to-me";
import type { Reply } from "@/lib/contracts/define";
import type { Me } from "@/lib/contracts/me";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

/** Who acts and what they may do. A key sees its own workspace only, whatever else its owner is a member of. */
export async function getMe(ctx: Ctx): Promise<Reply<Me>> {
  const { actor, workspaceId } = ctx;
  const account = actor.kind === "system" ? null : await loadAccount(actor.userId);
  const workspace = account?.workspaces.find(({ id }) => id === workspaceId);
  if (actor.kind === "system" || !account || !workspace)
    throw new AppError({ code: "FORBIDDEN", message: "Nobody in particular is acting here." });
  const workspaces = actor.kind === "user" ? account.workspaces : [workspace];
  return { data: toMe({ ...account, workspaces }, workspace, actor.scopes) };
}
