import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { Me, updateMeContract } from "@/lib/contracts/me";
import type { Ctx } from "@/lib/core/context";
import { assertSignedIn } from "./assert-signed-in";
import { getMe } from "./get-me";

/** Changes the name that a person goes by in all their workspaces. Throws FORBIDDEN for a key. */
export async function updateMe(ctx: Ctx, { name }: InputOf<typeof updateMeContract>): Promise<Reply<Me>> {
  const userId = assertSignedIn(ctx);
  await ctx.db.update(users).set({ name, updatedAt: sql`now()` }).where(eq(users.id, userId));
  return getMe(ctx);
}
