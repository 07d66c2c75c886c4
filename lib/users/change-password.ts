import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { verifyPassword } from "@/lib/auth/password";
import { throttleSignIn } from "@/lib/auth/sign-in-throttle";
import type { InputOf, Reply } from "@/lib/contracts/define";
import type { changePasswordContract } from "@/lib/contracts/me";
import type { Ctx } from "@/lib/core/context";
import { AppError, invalidFields } from "@/lib/core/errors";
import { assertSignedIn } from "./assert-signed-in";
import { writePassword } from "./write-password";

/**
 * Gives the signed-in user another password and ends all their sessions, this one too. Throws FORBIDDEN for a key,
 * MISSING_FIELDS and VALIDATION_ERROR for the current password, RATE_LIMITED when it was guessed at too often.
 */
export async function changePassword(ctx: Ctx, input: InputOf<typeof changePasswordContract>): Promise<Reply<null>> {
  const userId = assertSignedIn(ctx);
  const [user] = await ctx.db
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  if (user?.passwordHash) await assertCurrentPassword({ ...user, given: input.current_password });
  await writePassword(ctx, { userId, password: input.new_password });
  return { data: null };
}

type Known = { email: string; passwordHash: string | null; given: string | undefined };

async function assertCurrentPassword({ email, passwordHash, given }: Known): Promise<void> {
  if (given === undefined) {
    throw new AppError({
      code: "MISSING_FIELDS",
      message: "current_password is required.",
      details: { fields: { current_password: ["is required"] } },
    });
  }
  const fits = await throttleSignIn({ email, clientAddress: null }, async () =>
    (await verifyPassword(given, passwordHash)) ? true : null,
  );
  if (!fits) throw invalidFields({ current_password: ["is not your current password"] });
}
