import { findMemberUser } from "./find-member-user";
import { verifyPassword } from "./password";
import type { Session } from "./session-token";
import { throttleSignIn } from "./sign-in-throttle";

type Given = { email: string; password: string; clientAddress: string | null };

/**
 * A session for whoever knows the password. Null for a wrong one, an unknown address, a person without a password and
 * one who was removed, after the same work for each. Throws RATE_LIMITED after too many failures.
 */
export function signInWithPassword({ email, password, clientAddress }: Given): Promise<Session | null> {
  return throttleSignIn({ email, clientAddress }, async () => {
    const user = await findMemberUser(email);
    const fits = await verifyPassword(password, user?.passwordHash ?? null);
    return user && fits ? { userId: user.id, epoch: user.epoch } : null;
  });
}
