import { randomBytes } from "node:crypto";
import { verifyPassword } from "@/lib/auth/password";
import { systemContext } from "@/lib/core/system-context";
import { findUserByEmail } from "@/lib/users/queries";
import { setPassword } from "@/lib/users/set-password";

/**
 * The password that the demo's owner signs in with: the one of earlier starts, or, as long as there is none, a new one.
 * Null when the owner has chosen another meanwhile: nobody's own password is ever replaced.
 */
export async function demoPassword(email: string, remembered: string | undefined): Promise<string | null> {
  const ctx = systemContext();
  const owner = await findUserByEmail(ctx, email);
  if (!owner) return null;
  if (owner.passwordHash) {
    return remembered && (await verifyPassword(remembered, owner.passwordHash)) ? remembered : null;
  }
  const password = remembered || randomBytes(12).toString("base64url");
  await setPassword(ctx, { email, password });
  return password;
}
