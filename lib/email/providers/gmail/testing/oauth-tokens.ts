import { createHash, timingSafeEqual } from "node:crypto";
import { type Answer, OAuthRefusal } from "./google-error";
import type { GoogleKeys } from "./google-keys";
import { type GoogleState, type Grant, userOf } from "./google-state";
import { issueAccessToken, issueRefreshToken } from "./google-tokens";

type Form = { form: URLSearchParams; authorization: string | undefined };

/** The token endpoint: a code once and with its verifier, or a refresh. */
export async function answerToken(google: GoogleState, keys: GoogleKeys, given: Form): Promise<Answer> {
  assertClient(google, given);
  const { form } = given;
  const grantType = form.get("grant_type");
  if (grantType === "authorization_code") return tokens(google, keys, redeem(google, form));
  if (grantType === "refresh_token") {
    const known = google.refreshTokens.get(form.get("refresh_token") ?? "");
    if (!known || known.grant.revoked) throw new OAuthRefusal("invalid_grant", "Token has been expired or revoked.");
    google.refreshes += 1;
    return tokens(google, keys, { grant: known.grant, nonce: null, offline: false });
  }
  throw new OAuthRefusal("unsupported_grant_type", `Invalid grant_type: ${grantType}`);
}

/** RFC 7009, as Google does it: one token takes the whole consent with it. */
export function answerRevoke(google: GoogleState, form: URLSearchParams): Answer {
  const token = form.get("token") ?? "";
  const known = google.refreshTokens.get(token) ?? google.accessTokens.get(token);
  if (!known || known.grant.revoked) throw new OAuthRefusal("invalid_token", "Token expired or revoked");
  known.grant.revoked = true;
  return { status: 200, body: {} };
}

function assertClient({ clientId, clientSecret }: GoogleState, { form, authorization }: Form): void {
  const basic = /^Basic (\S+)$/.exec(authorization ?? "")?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, "base64").toString().split(":").map(decodeURIComponent)
    : [form.get("client_id"), form.get("client_secret")];
  if (id !== clientId || secret !== clientSecret) {
    throw new OAuthRefusal("invalid_client", "The provided client secret is invalid.", 401);
  }
}

type Redeemed = { grant: Grant; nonce: string | null; offline: boolean };

function redeem(google: GoogleState, form: URLSearchParams): Redeemed {
  const known = google.codes.get(form.get("code") ?? "");
  if (!known) throw new OAuthRefusal("invalid_grant", "Malformed auth code.");
  if (known.used) {
    known.grant.revoked = true;
    throw new OAuthRefusal("invalid_grant", "The code was used before; what was issued for it is revoked.");
  }
  known.used = true;
  if (known.expiresAtMs <= Date.now()) throw new OAuthRefusal("invalid_grant", "The code has expired.");
  if (form.get("redirect_uri") !== known.redirectUri) throw new OAuthRefusal("redirect_uri_mismatch", "Bad Request");
  const verifier = form.get("code_verifier");
  if (verifier === null) throw new OAuthRefusal("invalid_grant", "Missing code verifier.");
  if (!/^[\w.~-]{43,128}$/.test(verifier) || !fits(verifier, known.challenge)) {
    throw new OAuthRefusal("invalid_grant", "Invalid code verifier.");
  }
  return known;
}

function fits(verifier: string, challenge: string): boolean {
  const digest = createHash("sha256").update(verifier).digest("base64url");
  return digest.length === challenge.length && timingSafeEqual(Buffer.from(digest), Buffer.from(challenge));
}

async function tokens(google: GoogleState, keys: GoogleKeys, { grant, nonce, offline }: Redeemed): Promise<Answer> {
  const user = userOf(google, grant.email);
  const { token } = issueAccessToken(google, grant);
  const idToken = await keys.sign({
    iss: google.url,
    aud: google.clientId,
    azp: google.clientId,
    sub: user.sub,
    email: user.email,
    email_verified: true,
    name: user.name,
    ...(nonce === null ? {} : { nonce }),
  });
  const body = {
    access_token: token,
    expires_in: google.behaviour.accessTokenSeconds,
    ...(offline ? { refresh_token: issueRefreshToken(google, grant) } : {}),
    scope: grant.scopes.join(" "),
    token_type: "Bearer",
    id_token: idToken,
  };
  return { status: 200, body, headers: { "Cache-Control": "no-store" } };
}
