import type { User } from "next-auth";
import GoogleProvider, { type GoogleProfile } from "next-auth/providers/google";
import { env } from "@/lib/core/env";
import { findMemberUser } from "./find-member-user";

/** Can people sign in with Google here? */
export function isGoogleOffered(): boolean {
  return env().GOOGLE_CLIENT_ID !== undefined;
}

/** Nobody: signing in goes no further for this one. */
export const stranger: User = { id: "", epoch: 0 };

/** Signing in with Google, for people who are members already. */
export function googleProvider() {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret = "", GOOGLE_ISSUER: issuer } = env();
  if (clientId === undefined) return null;
  return GoogleProvider({
    clientId,
    clientSecret,
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    checks: ["pkce", "state"],
    profile: memberOfProfile,
  });
}

/** The member whose address this is, if Google has verified it; else `stranger`. */
async function memberOfProfile(profile: GoogleProfile): Promise<User> {
  if (profile.email_verified !== true || typeof profile.email !== "string") return stranger;
  const user = await findMemberUser(profile.email);
  return user ? { id: user.id, epoch: user.epoch } : stranger;
}
