import type { GmailAlias } from "@/db/schema";
import { database } from "@/lib/core/database";
import { listSendAs, type SendAs } from "@/lib/google/list-send-as";
import { accessTokenFor } from "./access-token";
import { GmailDisconnected, GoogleUnavailable } from "./gmail-errors";
import { markConnection } from "./mark-connection";
import type { ConnectionPlace } from "./token-secrets";

/**
 * Reads which addresses a mailbox sends as, keeps them with the time, and returns them. Throws GmailDisconnected, also
 * when the aliases may not be read, and GoogleUnavailable; what was known before then stays.
 */
export async function refreshAliases(place: ConnectionPlace, signal?: AbortSignal): Promise<GmailAlias[]> {
  const aliases = (await listWithGoodToken(place, signal)).map(toAlias);
  await keepAliases(place, aliases);
  return aliases;
}

/** A token that is refused is replaced once. */
async function listWithGoodToken(place: ConnectionPlace, signal: AbortSignal | undefined): Promise<SendAs[]> {
  const options = signal ? { signal } : {};
  const token = await accessTokenFor(place, options);
  const first = await listSendAs(token, signal);
  const answer =
    first.kind === "unauthorized"
      ? await listSendAs(await accessTokenFor(place, { ...options, rejected: token }), signal)
      : first;
  switch (answer.kind) {
    case "listed":
      return answer.sendAs;
    case "unauthorized":
      throw new GoogleUnavailable("Gmail does not accept an access token that is new.");
    case "forbidden":
      await markConnection(place, "missing_scope");
      throw new GmailDisconnected("missing_scope");
  }
}

function toAlias(given: SendAs): GmailAlias {
  return {
    email: given.sendAsEmail,
    displayName: given.displayName,
    isPrimary: given.isPrimary,
    isDefault: given.isDefault,
    verificationStatus: statusOf(given.verificationStatus),
    hasOwnServer: given.smtpMsa !== undefined && given.smtpMsa !== null,
    replyTo: given.replyToAddress,
    signature: given.signature,
  };
}

/** Gmail leaves it out, or names the enum's zero value, for addresses that need no verification. */
function statusOf(status: string | null | undefined): string | null {
  return !status || status === "verificationStatusUnspecified" ? null : status;
}

async function keepAliases({ workspaceId, connectionId }: ConnectionPlace, aliases: GmailAlias[]): Promise<void> {
  await database().$client`
    update gmail_connections set aliases = ${JSON.stringify(aliases)}::text::jsonb, aliases_fetched_at = now(),
      aliases_due_at = now() + interval '1 day'
    where workspace_id = ${workspaceId} and id = ${connectionId} and closed_at is null`;
}
