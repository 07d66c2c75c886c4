import { buildAuthorizationUrl, calculatePKCECodeChallenge } from "openid-client";
import { googleClient } from "./endpoints";

type Asked = {
  redirectUri: string;
  scopes: readonly string[];
  state: string;
  nonce: string;
  /** PKCE (RFC 7636); its S256 challenge goes along. */
  codeVerifier: string;
  /** The account to suggest. */
  loginHint: string | null;
};

/**
 * The consent page's address. `access_type=offline` with `prompt=consent` makes Google hand out a refresh token every
 * time, not just the first. Throws what `googleClient` throws.
 */
export async function consentUrl({ redirectUri, scopes, state, nonce, codeVerifier, loginHint }: Asked): Promise<URL> {
  return buildAuthorizationUrl(await googleClient(), {
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
    access_type: "offline",
    prompt: "consent",
    ...(loginHint === null ? {} : { login_hint: loginHint }),
  });
}
