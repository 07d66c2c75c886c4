import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import type { InstanceCtx } from "@/lib/core/context";

/** Stores a password's hash. A new epoch begins with it: whoever is signed in with the old one no longer is. */
export async function writePassword(
  ctx: InstanceCtx,
  { userId, password }: { userId: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await ctx.db
    .update(users)
    .set({ passwordHash, sessionEpoch: sql`${users.sessionEpoch} + 1`, updatedAt: sql`now()` })
    .where(eq(users.id, userId));
}
