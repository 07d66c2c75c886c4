import { eq } from "drizzle-orm";
import { gmailConnections } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import type { DeletionInput } from "@/lib/core/delete-record";
import { AppError } from "@/lib/core/errors";
import { assertVersion } from "@/lib/core/if-match";
import { withTransaction } from "@/lib/core/transaction";
import { closeConnections } from "./close-connections";
import { toGmailConnection } from "./mappers";
import { lockConnection, type OpenConnection } from "./queries";

/**
 * Closes a connection at once; what was granted is revoked at Google within seconds, or as soon as Google answers.
 * Throws NOT_FOUND, FORBIDDEN for a member who asks for somebody else's, CONFLICT for another version than `If-Match`
 * says.
 */
export async function disconnectGmail(ctx: Ctx, { id, if_match }: DeletionInput): Promise<Reply<null>> {
  return withTransaction(ctx, async (tx) => {
    const connection = await lockConnection(tx, id);
    assertMayDisconnect(tx, connection);
    assertVersion(if_match, connection.version, toGmailConnection(tx, connection));
    await closeConnections(tx, eq(gmailConnections.id, id));
    return { data: null };
  });
}

function assertMayDisconnect(ctx: Ctx, { userId, name }: OpenConnection): void {
  if (userId === actingUserId(ctx) || managesMembers(ctx)) return;
  throw new AppError({
    code: "FORBIDDEN",
    message: "This mailbox is another member's.",
    fix: `Ask ${name}, or an owner or administrator of the workspace, to disconnect it.`,
  });
}

function managesMembers({ actor }: Ctx): boolean {
  return actor.kind === "system" || actor.role !== "member";
}
