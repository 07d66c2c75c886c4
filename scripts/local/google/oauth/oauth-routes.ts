import { json, oauthError } from "../answers";
import { bearerToken } from "../bearer-token";
import { findMailbox } from "../demo-mailboxes";
import { decideConsent, showConsent } from "./authorize";
import type { OAuthClient } from "./client";
import { discovery } from "./discovery";
import type { Grants } from "./grants";
import type { PendingCodes } from "./pending-codes";
import type { SigningKey } from "./signing-key";
import { answerToken } from "./token";

export type OAuthPlace = {
  issuer: string;
  client: OAuthClient;
  codes: PendingCodes;
  grants: Grants;
  key: SigningKey;
};

/**
 * OpenID Connect and OAuth as Google does it, instead of the emulator's, which signs with a shared secret, forgets
 * nothing after an hour, revokes one token only, and takes neither HTTP Basic nor a missing scope.
 * Undefined: the address is none of these.
 */
export function answerOAuth(request: Request, url: URL, place: OAuthPlace): Promise<Response> | Response | undefined {
  switch (`${request.method} ${url.pathname}`) {
    case "GET /.well-known/openid-configuration":
      return json(discovery(place.issuer));
    case "GET /oauth2/v3/certs":
      return json(place.key.jwks);
    case "GET /o/oauth2/v2/auth":
      return showConsent(url.searchParams, place);
    case "POST /o/oauth2/v2/auth/decision":
      return decideConsent(request, place);
    case "POST /oauth2/token":
      return answerToken(request, place);
    case "POST /oauth2/revoke":
      return revoke(request, url, place);
    case "GET /oauth2/v3/userinfo":
      return userinfo(request, place);
    default:
      return undefined;
  }
}

/** RFC 7009, but that Google refuses a token it does not know. */
async function revoke(request: Request, url: URL, { grants }: OAuthPlace): Promise<Response> {
  const token = new URLSearchParams(await request.text()).get("token") ?? url.searchParams.get("token") ?? "";
  if (grants.revoke(token)) return json({});
  return oauthError(400, "invalid_token", "Token expired or revoked");
}

function userinfo(request: Request, { grants }: OAuthPlace): Response {
  const grant = grants.findByAccessToken(bearerToken(request));
  const mailbox = grant && findMailbox(grant.email);
  if (!mailbox) return oauthError(401, "invalid_request", "Invalid Credentials");
  return json({ sub: mailbox.subject, name: mailbox.name, email: mailbox.email, email_verified: true });
}
