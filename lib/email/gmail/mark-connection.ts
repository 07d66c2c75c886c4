import { database } from "@/lib/core/database";
import type { ConnectionPlace } from "./token-secrets";

/** Notes what only its owner can mend: Google has said so. A connection that is closed, or marked so already, stays as it is. */
export async function markConnection(
  { workspaceId, connectionId }: ConnectionPlace,
  status: "needs_reconnect" | "missing_scope",
): Promise<void> {
  await database().$client`
    update gmail_connections set status = ${status}, version = version + 1, updated_at = now()
    where workspace_id = ${workspaceId} and id = ${connectionId} and closed_at is null
      and status not in (${status}, 'needs_reconnect')`;
}
