import { memberships, users } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import { type Role, scopesOfRole } from "@/lib/contracts/scopes";
import type { Ctx } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import type { TestWorkspace } from "./test-context";

export type TestMember = { ctx: Ctx; userId: string; email: string };

/** One more member of a workspace; `ctx` acts as them, signed in. */
export async function addMember(
  { ctx }: TestWorkspace,
  role: Role,
  { password }: { password?: string } = {},
): Promise<TestMember> {
  const userId = newId();
  const email = `${role}-${userId}@acme.test`;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  await ctx.db.insert(users).values({ id: userId, email, name: `Some ${role}`, passwordHash });
  await ctx.db.insert(memberships).values({ workspaceId: ctx.workspaceId, userId, role, email });
  return { ctx: signedInAs(ctx, userId, role), userId, email };
}

/** The same context, but acting as a signed-in user. */
export function signedInAs(ctx: Ctx, userId: string, role: Role): Ctx {
  return { ...ctx, actor: { kind: "user", userId, role, scopes: scopesOfRole(role) } };
}
