import { and, eq, isNull } from "drizzle-orm";
import { gmailConnections } from "@/db/schema";
import { env } from "@/lib/core/env";
import { systemContext } from "@/lib/core/system-context";
import { isUsableAlias } from "@/lib/email/gmail/is-usable-alias";
import type { DemoAccess } from "../prepare-database";
import type { DemoMember } from "./connect-demo-gmail";

/**
 * Connects the demo's owner to the local Google, once in the life of the demo: who disconnects stays disconnected.
 * Tells whom the printed example can send as; null beside the real Google, and when nobody is connected.
 */
export async function demoGmail(member: DemoMember): Promise<DemoAccess["personal"]> {
  const standInUrl = env().GOOGLE_STAND_IN_URL;
  if (standInUrl === undefined) return null;
  if (!(await wasEverConnected(member))) await connect(member, standInUrl);
  return await senderOf(member);
}

async function connect(member: DemoMember, standInUrl: string): Promise<void> {
  try {
    // Loaded only when there is something to do, as every start but the first has nothing.
    const { connectDemoGmail } = await import("./connect-demo-gmail");
    await connectDemoGmail(member, standInUrl);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write(`The demo's Gmail could not be connected (${reason}); connect it under Settings → Email.\n`);
  }
}

async function wasEverConnected(member: DemoMember): Promise<boolean> {
  return (await systemContext().db.$count(gmailConnections, isOf(member))) > 0;
}

async function senderOf(member: DemoMember): Promise<DemoAccess["personal"]> {
  const [connection] = await systemContext()
    .db.select({ status: gmailConnections.status, aliases: gmailConnections.aliases })
    .from(gmailConnections)
    .where(and(isOf(member), isNull(gmailConnections.closedAt)));
  const alias = connection?.aliases.find((one) => isUsableAlias(one) && !one.isPrimary);
  if (connection?.status !== "active" || !alias) return null;
  return { sender_user_id: member.userId, from_email: alias.email };
}

function isOf({ workspaceId, userId }: DemoMember) {
  return and(eq(gmailConnections.workspaceId, workspaceId), eq(gmailConnections.userId, userId));
}
