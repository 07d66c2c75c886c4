import { database } from "@/lib/core/database";
import type { Logger } from "@/lib/core/log";
import { revokeGrant } from "@/lib/google/revoke-grant";
import { type ConnectionPlace, openToken } from "./token-secrets";

const batch = 10;

type Closed = ConnectionPlace & { refreshToken: string; isUsedElsewhere: boolean };

/**
 * Revokes at Google what closed connections were granted, and forgets their tokens. What fails is tried again, later and
 * later, up to once in six hours. Each try is taken by one process: the next one is due only after it must have ended.
 */
export async function revokeClosed(log: Logger): Promise<void> {
  await Promise.all((await takeDue()).map((connection) => revoke(connection, log)));
}

/**
 * Google revokes all that an account has granted to this server, not just one token: an account that is connected
 * somewhere else, in another workspace or by another member, must not lose that.
 */
function takeDue(): Promise<Closed[]> {
  return database().$client<Closed[]>`
    update gmail_connections c set revoke_attempts = revoke_attempts + 1,
      revoke_after = now() + make_interval(secs => least(21600, 30 * power(2, least(revoke_attempts, 12))))
    where (workspace_id, id) in (
      select workspace_id, id from gmail_connections
      where closed_at is not null and refresh_token is not null and revoke_after <= now()
      order by revoke_after limit ${batch} for update skip locked
    )
    returning workspace_id as "workspaceId", id as "connectionId", refresh_token as "refreshToken",
      exists (select from gmail_connections o where o.google_subject = c.google_subject and o.closed_at is null)
        as "isUsedElsewhere"`;
}

async function revoke({ refreshToken, isUsedElsewhere, ...place }: Closed, log: Logger): Promise<void> {
  const names = { connection_id: place.connectionId, workspace_id: place.workspaceId };
  try {
    if (!isUsedElsewhere) await revokeGrant(openToken(refreshToken, place, "refresh_token"));
    await forgetTokens(place, refreshToken);
    log.info(names, "a closed Gmail connection was revoked");
  } catch (err) {
    log.warn({ err, ...names }, "a closed Gmail connection could not be revoked yet");
  }
}

/** Not those of a mailbox that was connected again meanwhile. */
async function forgetTokens({ workspaceId, connectionId }: ConnectionPlace, seen: string): Promise<void> {
  await database().$client`
    update gmail_connections set refresh_token = null, access_token = null, revoke_after = null, updated_at = now()
    where workspace_id = ${workspaceId} and id = ${connectionId} and closed_at is not null and refresh_token = ${seen}`;
}
