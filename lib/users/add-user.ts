import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { memberships, users } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import { mailbox } from "@/lib/contracts/mailbox";
import { line } from "@/lib/contracts/primitives";
import { role } from "@/lib/contracts/scopes";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { getWorkspaceBySlug } from "@/lib/workspaces/find-workspace";

const input = z.strictObject({
  workspaceSlug: z.string(),
  email: mailbox,
  name: line(200),
  role,
  password: z.string().min(8).max(1000).optional(),
});

/**
 * Makes a person a member of a workspace; somebody who was removed comes back with the given role.
 * Throws NOT_FOUND for the workspace, VALIDATION_ERROR for a field or a person who is a member already.
 */
export async function addUser(ctx: InstanceCtx, given: z.input<typeof input>): Promise<{ id: string }> {
  const { workspaceSlug, email, name, role: roleName, password } = checked(input, given);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return withTransaction(ctx, async (tx) => {
    const workspace = await getWorkspaceBySlug(tx, workspaceSlug);
    const [known] = await tx.db
      .select()
      .from(users)
      .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
    const id = known?.id ?? newId();
    if (!known) await tx.db.insert(users).values({ id, email, name, passwordHash });
    const place = and(eq(memberships.workspaceId, workspace.id), eq(memberships.userId, id));
    const [member] = await tx.db.select().from(memberships).where(place);
    if (member && member.removedAt === null)
      throw invalidFields({ email: [`${email} is a member of ${workspace.slug} already`] });
    if (member) await tx.db.update(memberships).set({ removedAt: null, role: roleName, email }).where(place);
    else await tx.db.insert(memberships).values({ workspaceId: workspace.id, userId: id, role: roleName, email });
    return { id };
  });
}
