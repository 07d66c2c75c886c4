import { authorizationCodeGrant } from "openid-client";
import { googleClient } from "./endpoints";
import { GoogleRefused, toGoogleError } from "./google-error";
import { type Access, toAccess } from "./refresh-access";

/** What a person granted, and who they are to Google. */
export type Grant = Access & {
  /** `sub`: stays the same when the address changes. */
  subject: string;
  email: string;
  refreshToken: string;
  /** Space-separated; null: what was asked for (RFC 6749 §5.1). */
  scopes: string | null;
};

type Checks = { state: string; nonce: string; codeVerifier: string };

/**
 * Exchanges the code in `answer`, the redirect address as it was called, and validates the id_token: issuer, audience,
 * time, nonce. Throws GoogleRefused, also for an answer that lacks what is needed, and GoogleUnavailable.
 */
export async function exchangeCode(answer: URL, { state, nonce, codeVerifier }: Checks): Promise<Grant> {
  const client = await googleClient();
  const tokens = await authorizationCodeGrant(client, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  }).catch((err: unknown) => {
    throw toGoogleError(err);
  });
  const claims = tokens.claims();
  if (!claims || typeof claims.email !== "string") throw new GoogleRefused("no_email");
  const access = toAccess(tokens);
  if (access.refreshToken === null) throw new GoogleRefused("no_refresh_token");
  return {
    ...access,
    subject: claims.sub,
    email: claims.email,
    refreshToken: access.refreshToken,
    scopes: tokens.scope ?? null,
  };
}
