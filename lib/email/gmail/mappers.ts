import type { GmailAlias } from "@/db/schema";
import type { GmailConnection } from "@/lib/contracts/gmail-connections";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { isUsableAlias } from "./is-usable-alias";
import type { OpenConnection } from "./queries";
import { grants, missingScopes } from "./scopes";

/** The row as the API shows it to whoever asks. */
export function toGmailConnection(ctx: Ctx, row: OpenConnection): GmailConnection {
  return {
    id: row.id,
    user_id: row.userId,
    name: row.name,
    gmail_address: row.gmailAddress,
    status: row.status,
    missing_scopes: missingScopes(row.grantedScopes),
    hint: hintFor(row, row.userId === actingUserId(ctx)),
    aliases_fetched_at: row.aliasesFetchedAt?.toISOString() ?? null,
    connected_at: row.connectedAt.toISOString(),
    version: row.version,
  };
}

export function toAlias({ hasOwnServer, ...alias }: GmailAlias) {
  return { ...alias, usable: isUsableAlias({ ...alias, hasOwnServer }) };
}

function hintFor({ status, name, grantedScopes }: OpenConnection, isOwn: boolean): string {
  const who = isOwn ? "Connect" : `${name} has to connect`;
  switch (status) {
    case "active":
      return isOwn ? "You can send as this mailbox." : `${name} can send as this mailbox.`;
    case "needs_reconnect":
      return `Google no longer accepts this connection, so nothing can be sent through it. ${who} Gmail again in Settings → Email.`;
    case "missing_scope":
      return `${problemWith(grantedScopes)} ${who} Gmail again in Settings → Email and leave every box on Google's page ticked.`;
  }
}

function problemWith(granted: string): string {
  if (!grants(granted, "gmail.send")) return "Google was not allowed to let Tern send mail as this mailbox.";
  if (!grants(granted, "gmail.readonly"))
    return "Google was not allowed to tell Tern this mailbox's addresses and what became of sent mail.";
  if (!grants(granted, "gmail.compose"))
    return "Mail can be sent, but Google was not allowed to let Tern keep drafts, so a lost answer cannot be cleared up.";
  return "Google refused something that this mailbox needs a permission for.";
}
