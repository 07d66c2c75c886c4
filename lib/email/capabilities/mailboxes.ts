import { and, asc, eq, isNull } from "drizzle-orm";
import { gmailConnections, memberships, users } from "@/db/schema";
import type { Ctx } from "@/lib/core/context";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { toConnectionRow } from "@/lib/email/gmail/find-mailbox";

/** A member with their connected mailbox. */
export type MemberMailbox = { name: string; email: string; mailbox: ConnectionRow };

/** The connected mailboxes of everybody who is a member now, by name. */
export async function listMailboxes({ db, workspaceId }: Ctx): Promise<MemberMailbox[]> {
  const rows = await db
    .select({ connection: gmailConnections, name: users.name, email: memberships.email })
    .from(gmailConnections)
    .innerJoin(
      memberships,
      and(
        eq(memberships.workspaceId, workspaceId),
        eq(memberships.userId, gmailConnections.userId),
        isNull(memberships.removedAt),
      ),
    )
    .innerJoin(users, eq(users.id, gmailConnections.userId))
    .where(and(eq(gmailConnections.workspaceId, workspaceId), isNull(gmailConnections.closedAt)))
    .orderBy(asc(users.name), asc(users.id));
  return rows.map(({ connection, name, email }) => ({ name, email, mailbox: toConnectionRow(connection) }));
}
