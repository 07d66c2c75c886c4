import { z } from "zod";
import { users } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import { mailbox } from "@/lib/contracts/mailbox";
import { newPassword } from "@/lib/contracts/password";
import { line } from "@/lib/contracts/primitives";
import { role } from "@/lib/contracts/scopes";
import { checked } from "@/lib/core/checked";
import type { InstanceCtx } from "@/lib/core/context";
import { invalidFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { getWorkspaceBySlug } from "@/lib/workspaces/find-workspace";
import { joinWorkspace } from "./join-workspace";
import { findUserByEmail } from "./queries";

const input = z.strictObject({
  workspaceSlug: z.string(),
  email: mailbox,
  name: line(200),
  role,
  password: newPassword.optional(),
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
    const known = await findUserByEmail(tx, email);
    const id = known?.id ?? newId();
    if (!known) await tx.db.insert(users).values({ id, email, name, passwordHash });
    if (!(await joinWorkspace(tx, { workspaceId: workspace.id, userId: id, role: roleName, email })))
      throw invalidFields({ email: [`${email} is a member of ${workspace.slug} already`] });
    return { id };
  });
}
