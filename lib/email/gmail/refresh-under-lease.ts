import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { rootLog } from "@/lib/core/log";
import { GoogleRefused } from "@/lib/google/google-error";
import { type Access, refreshAccess } from "@/lib/google/refresh-access";
import { GmailDisconnected, GoogleUnavailable } from "./gmail-errors";
import { type ConnectionPlace, openToken, sealToken } from "./token-secrets";

/** Longer than discovery and refresh may take together. A process that dies meanwhile keeps the others waiting no longer. */
const leaseSeconds = 15;

/**
 * Fetches a new access token, as the only process that does so: the row is leased, by the database's clock, and no
 * connection is held while Google is asked. `seen` is the sealed token to be replaced. Null when somebody else is at
 * it, or has changed the row meanwhile. Throws GmailDisconnected and GoogleUnavailable.
 */
export async function refreshUnderLease(place: ConnectionPlace, seen: string | null): Promise<string | null> {
  const refreshToken = await takeLease(place, seen);
  if (refreshToken === null) return null;
  try {
    const access = await refreshAccess(openToken(refreshToken, place, "refresh_token"));
    return (await keepAccess(place, refreshToken, access)) ? access.accessToken : null;
  } catch (err) {
    if (err instanceof GoogleRefused && err.code === "invalid_grant") return endConnection(place, refreshToken);
    await giveLeaseBack(place);
    if (!(err instanceof GoogleRefused)) throw err;
    rootLog().error({ code: err.code }, "Google refuses to refresh with this server's client");
    throw new GoogleUnavailable(err.message, { retryAfterSeconds: 300, cause: err });
  }
}

/** The sealed refresh token for whoever gets the lease. */
async function takeLease({ workspaceId, connectionId }: ConnectionPlace, seen: string | null): Promise<string | null> {
  const [row] = await database().$client<{ refresh_token: string }[]>`
    update gmail_connections set refresh_lease_until = now() + make_interval(secs => ${leaseSeconds})
    where workspace_id = ${workspaceId} and id = ${connectionId}
      and closed_at is null and refresh_token is not null and status <> 'needs_reconnect'
      and access_token is not distinct from ${seen}
      and (refresh_lease_until is null or refresh_lease_until <= now())
    returning refresh_token`;
  return row?.refresh_token ?? null;
}

async function giveLeaseBack({ workspaceId, connectionId }: ConnectionPlace): Promise<void> {
  await database().$client`
      update gmail_connections set refresh_lease_until = null
      where workspace_id = ${workspaceId} and id = ${connectionId}`.catch((err: unknown) => {
    rootLog().warn({ err }, "a lease could not be given back; it runs out by itself");
  });
}

/**
 * Stores what Google gave out. False when the connection was closed or connected anew meanwhile. A database that is
 * away does not take the token from those who wait for it.
 */
async function keepAccess(place: ConnectionPlace, seen: string, access: Access): Promise<boolean> {
  const sealedAccess = sealToken(access.accessToken, place, "access_token");
  const sealedRefresh = access.refreshToken === null ? seen : sealToken(access.refreshToken, place, "refresh_token");
  try {
    const rows = await againIfLost(
      () => database().$client`
        update gmail_connections set access_token = ${sealedAccess}, refresh_token = ${sealedRefresh},
          access_token_expires_at = now() + make_interval(secs => ${access.expiresInSeconds}), refresh_lease_until = null
        where workspace_id = ${place.workspaceId} and id = ${place.connectionId} and closed_at is null
          and refresh_token in (${seen}, ${sealedRefresh})
        returning 1`,
    );
    return rows.length > 0;
  } catch (err) {
    rootLog().warn({ err, connection_id: place.connectionId }, "a new access token could not be stored");
    await giveLeaseBack(place);
    return true;
  }
}

/** Google has forgotten the grant. Returns null when the mailbox was connected anew meanwhile. */
async function endConnection({ workspaceId, connectionId }: ConnectionPlace, seen: string): Promise<null> {
  const rows = await database().$client`
    update gmail_connections set status = 'needs_reconnect', access_token = null, access_token_expires_at = null,
      refresh_lease_until = null, version = version + 1, updated_at = now()
    where workspace_id = ${workspaceId} and id = ${connectionId} and refresh_token = ${seen} and closed_at is null
    returning 1`;
  if (rows.length === 0) return null;
  rootLog().info({ connection_id: connectionId }, "Google no longer accepts a Gmail connection");
  throw new GmailDisconnected("revoked");
}
