import { sql } from "drizzle-orm";
import { memberships } from "@/db/schema";
import type { Role } from "@/lib/contracts/scopes";
import type { InstanceCtx } from "@/lib/core/context";

type Joining = { workspaceId: string; userId: string; role: Role; email: string };

/** Makes a person a member; somebody who was removed comes back, in the new role. False when they are a member already. */
export async function joinWorkspace(tx: InstanceCtx, { workspaceId, userId, role, email }: Joining): Promise<boolean> {
  const joined = await tx.db
    .insert(memberships)
    .values({ workspaceId, userId, role, email })
    .onConflictDoUpdate({
      target: [memberships.workspaceId, memberships.userId],
      set: { removedAt: null, role, email, version: sql`${memberships.version} + 1` },
      setWhere: sql`${memberships.removedAt} is not null`,
    })
    .returning({ userId: memberships.userId });
  return joined.length > 0;
}
