import type { Ctx } from "@/lib/core/context";
import { refreshAliases } from "@/lib/email/gmail/refresh-aliases";
import { storeConnection } from "@/lib/email/gmail/store-connection";
import type { ConnectionPlace } from "@/lib/email/gmail/token-secrets";
import { type StandInGoogle, startGoogle } from "@/lib/email/providers/gmail/testing/start-google";

/** A stand-in Google that this process takes for the real one. Call it before anything reads the environment. */
export async function startGoogleForTests(): Promise<StandInGoogle> {
  const google = await startGoogle();
  Object.assign(process.env, {
    GOOGLE_ISSUER: google.url,
    GMAIL_API_BASE_URL: google.url,
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
  });
  return google;
}

/** Connects a user of the stand-in as a member's mailbox, with the scopes that were granted, and reads its aliases. */
export async function connectMailbox(
  google: StandInGoogle,
  ctx: Ctx,
  { userId, email, scopes = ["compose", "readonly"] }: { userId: string; email: string; scopes?: readonly string[] },
): Promise<ConnectionPlace> {
  const granted = google.grant(email, scopes);
  const stored = await storeConnection(ctx, userId, {
    subject: email,
    email,
    refreshToken: granted.refreshToken,
    accessToken: granted.accessToken,
    expiresInSeconds: 3_600,
    scopes: `${granted.scope} email`,
  });
  if (stored.kind !== "stored") throw new Error(`the mailbox could not be connected: ${stored.kind}`);
  await refreshAliases(stored.place).catch(() => undefined);
  return stored.place;
}
