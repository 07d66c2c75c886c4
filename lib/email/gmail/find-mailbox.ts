import { and, eq, isNull } from "drizzle-orm";
import { gmailConnections } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import type { ConnectionRow } from "./connection-row";

/** A member's connected mailbox; null when there is none. */
export async function findMailbox({ db, workspaceId }: Ctx, userId: string): Promise<ConnectionRow | null> {
  const [row] = await db
    .select()
    .from(gmailConnections)
    .where(
      and(
        eq(gmailConnections.workspaceId, workspaceId),
        eq(gmailConnections.userId, userId),
        isNull(gmailConnections.closedAt),
      ),
    );
  return row ? toConnectionRow(row) : null;
}

/** The row under the names that a send's own query uses. */
export function toConnectionRow(row: typeof gmailConnections.$inferSelect): ConnectionRow {
  return {
    id: row.id,
    user_id: row.userId,
    gmail_address: row.gmailAddress,
    status: row.status,
    granted_scopes: row.grantedScopes,
    aliases: row.aliases,
    aliases_fetched_at: row.aliasesFetchedAt?.toISOString() ?? null,
  };
}
