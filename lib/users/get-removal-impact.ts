import { and, asc, count, eq, isNull } from "drizzle-orm";
import { apiKeys, deals, emailConfigs, memberships } from "@/db/schema";
import type { RemovalImpact } from "@/lib/contracts/company";
import type { Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { findMailbox } from "@/lib/email/gmail/find-mailbox";
import { getMemberInWorkspace, isLiveMember } from "./queries";

/** What removing a member would end, to be shown before it is done. Throws NOT_FOUND. */
export async function getRemovalImpact(ctx: Ctx, { id }: { id: string }): Promise<Reply<RemovalImpact>> {
  const member = await getMemberInWorkspace(ctx, id);
  const [keys, mailbox, configs, assigned, owners] = await Promise.all([
    keysOf(ctx, id),
    findMailbox(ctx, id),
    configsThrough(ctx, id),
    ctx.db
      .select({ deals: count() })
      .from(deals)
      .where(and(eq(deals.workspaceId, ctx.workspaceId), eq(deals.assignedTo, id), isNull(deals.deletedAt))),
    ctx.db
      .select({ owners: count() })
      .from(memberships)
      .where(and(isLiveMember(ctx), eq(memberships.role, "owner"))),
  ]);
  return {
    data: {
      api_keys: keys,
      gmail_connection: mailbox && { id: mailbox.id, gmail_address: mailbox.gmail_address },
      email_configs: configs,
      assigned_deals: assigned[0]?.deals ?? 0,
      is_last_owner: member.role === "owner" && owners[0]?.owners === 1,
    },
  };
}

function keysOf(ctx: Ctx, userId: string): Promise<RemovalImpact["api_keys"]> {
  return ctx.db
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)))
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
}

/** Configurations that send through this person's Gmail. */
function configsThrough(ctx: Ctx, userId: string): Promise<RemovalImpact["email_configs"]> {
  return ctx.db
    .select({ id: emailConfigs.id, config_name: emailConfigs.configName })
    .from(emailConfigs)
    .where(
      and(
        eq(emailConfigs.workspaceId, ctx.workspaceId),
        eq(emailConfigs.gmailSenderUserId, userId),
        isNull(emailConfigs.deletedAt),
      ),
    )
    .orderBy(asc(emailConfigs.createdAt), asc(emailConfigs.id));
}
