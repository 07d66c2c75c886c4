import { eq } from "drizzle-orm";
import { gmailConnections } from "@/db/schema";
import type { Reply } from "@/lib/contracts/define";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { closeConnections } from "./close-connections";
import { getConnectionInWorkspace } from "./queries";

/**
 * Closes a connection at once; what was granted is revoked at Google within seconds, or as soon as Google answers.
 * Throws NOT_FOUND, and FORBIDDEN for a member who asks for somebody else's.
 */
export async function disconnectGmail(ctx: Ctx, { id }: { id: string }): Promise<Reply<null>> {
  const connection = await getConnectionInWorkspace(ctx, id);
  if (connection.userId !== actingUserId(ctx) && !managesMembers(ctx)) {
    throw new AppError({
      code: "FORBIDDEN",
      message: "This mailbox is another member's.",
      fix: `Ask ${connection.name}, or an owner or administrator of the workspace, to disconnect it.`,
    });
  }
  await closeConnections(ctx, eq(gmailConnections.id, id));
  return { data: null };
}

function managesMembers({ actor }: Ctx): boolean {
  return actor.kind === "system" || actor.role !== "member";
}
