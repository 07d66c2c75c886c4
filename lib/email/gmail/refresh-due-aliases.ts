import { database } from "@/lib/core/database";
import type { Logger } from "@/lib/core/log";
import { refreshAliases } from "./refresh-aliases";
import { mayReadAliases } from "./scopes";
import type { ConnectionPlace } from "./token-secrets";

/** Few at a time: nobody waits for them. */
const batch = 5;
/** A server that is asked to stop waits for them. */
const timeoutMs = 10_000;

/**
 * Reads the aliases again that are due, which is once a day; after a failure in an hour. Each is taken by one process,
 * by moving its next time on.
 */
export async function refreshDueAliases(log: Logger): Promise<void> {
  const readable = (await takeDue()).filter(({ grantedScopes }) => mayReadAliases(grantedScopes));
  await Promise.all(
    readable.map((place) =>
      refreshAliases(place, AbortSignal.timeout(timeoutMs)).catch((err: unknown) => {
        log.warn({ err, connection_id: place.connectionId }, "the aliases of a mailbox could not be read");
      }),
    ),
  );
}

type Due = ConnectionPlace & { grantedScopes: string };

function takeDue(): Promise<Due[]> {
  return database().$client<Due[]>`
    update gmail_connections set aliases_due_at = now() + interval '1 hour'
    where (workspace_id, id) in (
      select workspace_id, id from gmail_connections
      where closed_at is null and status <> 'needs_reconnect' and aliases_due_at <= now()
      order by aliases_due_at limit ${batch} for update skip locked
    )
    returning workspace_id as "workspaceId", id as "connectionId", granted_scopes as "grantedScopes"`;
}
