import { cookies } from "next/headers";
import { cache } from "react";
import { type Account, loadAccount } from "@/lib/auth/load-account";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { readSessionToken } from "@/lib/auth/session-token";

/** Who looks at this page, and where they are a member; null when nobody is signed in. Looked up once a page. */
export const currentAccount: () => Promise<Account | null> = cache(async () => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const session = token === undefined ? null : await readSessionToken(token);
  return session && loadAccount(session.userId, session.epoch);
});
