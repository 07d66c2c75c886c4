import { and, eq, isNull, type SQL } from "drizzle-orm";
import { gmailConnections, memberships, users } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";

const columns = {
  id: gmailConnections.id,
  userId: gmailConnections.userId,
  name: users.name,
  gmailAddress: gmailConnections.gmailAddress,
  status: gmailConnections.status,
  grantedScopes: gmailConnections.grantedScopes,
  aliases: gmailConnections.aliases,
  aliasesFetchedAt: gmailConnections.aliasesFetchedAt,
  connectedAt: gmailConnections.connectedAt,
  createdAt: gmailConnections.createdAt,
  version: gmailConnections.version,
};

export type OpenConnection = Awaited<ReturnType<typeof selectOpenConnections>>[number];

/** Open connections of the workspace with their members' names, narrowed down further by `which`. No token is read. */
export function selectOpenConnections({ db, workspaceId }: Ctx, which: SQL | undefined) {
  return db
    .select(columns)
    .from(gmailConnections)
    .innerJoin(
      memberships,
      and(
        eq(memberships.workspaceId, gmailConnections.workspaceId),
        eq(memberships.userId, gmailConnections.userId),
        isNull(memberships.removedAt),
      ),
    )
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(gmailConnections.workspaceId, workspaceId), isNull(gmailConnections.closedAt), which))
    .$dynamic();
}

/** An open connection. Throws NOT_FOUND, also for one that was disconnected. */
export async function getConnectionInWorkspace(ctx: Ctx, id: string): Promise<OpenConnection> {
  const [row] = await selectOpenConnections(ctx, eq(gmailConnections.id, id));
  if (!row) throw notFound("Gmail connection", id);
  return row;
}

/** The same, and nobody else changes or closes it before this transaction ends. Throws NOT_FOUND. */
export async function lockConnection(tx: Ctx, id: string): Promise<OpenConnection> {
  const [row] = await selectOpenConnections(tx, eq(gmailConnections.id, id)).for("no key update", {
    of: gmailConnections,
  });
  if (!row) throw notFound("Gmail connection", id);
  return row;
}
