import { createHash } from "node:crypto";
import { json, oauthError } from "../answers";
import { findMailbox } from "../demo-mailboxes";
import type { OAuthClient } from "./client";
import { accessTokenSeconds, type Grant, type Grants } from "./grants";
import type { PendingCode, PendingCodes } from "./pending-codes";
import type { SigningKey } from "./signing-key";

type Place = { issuer: string; client: OAuthClient; codes: PendingCodes; grants: Grants; key: SigningKey };

/** `POST /oauth2/token`: a code, or a refresh token, for an access token (RFC 6749 §4.1.3, §6). */
export async function answerToken(request: Request, place: Place): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  if (!isClient(request, form, place.client)) {
    return oauthError(401, "invalid_client", "The OAuth client was not found, or its secret is wrong.");
  }
  switch (form.get("grant_type")) {
    case "authorization_code":
      return await exchangeCode(form, place);
    case "refresh_token":
      return refresh(form, place);
    default:
      return oauthError(400, "unsupported_grant_type", "Invalid grant_type.");
  }
}

async function exchangeCode(form: URLSearchParams, place: Place): Promise<Response> {
  const code = place.codes.take(form.get("code") ?? "");
  if (!code) return oauthError(400, "invalid_grant", "Malformed auth code.");
  if (code.redirectUri !== form.get("redirect_uri")) {
    return oauthError(400, "redirect_uri_mismatch", "The code was sent to another address.");
  }
  if (!isVerified(code, form.get("code_verifier"))) {
    return oauthError(400, "invalid_grant", "Invalid code verifier.");
  }
  const { grant, accessToken } = place.grants.add(code);
  return json({
    access_token: accessToken,
    expires_in: accessTokenSeconds,
    ...(grant.refreshToken === null ? {} : { refresh_token: grant.refreshToken }),
    scope: grant.scope,
    token_type: "Bearer",
    ...(await identity(grant, code, place)),
  });
}

function refresh(form: URLSearchParams, { grants }: Place): Response {
  const refreshed = grants.refresh(form.get("refresh_token") ?? "");
  if (!refreshed) return oauthError(400, "invalid_grant", "Token has been expired or revoked.");
  const { accessToken, grant } = refreshed;
  return json({
    access_token: accessToken,
    expires_in: accessTokenSeconds,
    scope: grant.scope,
    token_type: "Bearer",
  });
}

/** By HTTP Basic or in the body (RFC 6749 §2.3.1): libraries differ in what they take first. */
function isClient(request: Request, form: URLSearchParams, client: OAuthClient): boolean {
  const basic = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, "base64").toString("utf8").split(":").map(decodeForm)
    : [form.get("client_id"), form.get("client_secret")];
  return id === client.clientId && secret === client.clientSecret;
}

function decodeForm(text: string): string | null {
  return new URLSearchParams(`value=${text}`).get("value");
}

/** RFC 7636 §4.6. */
function isVerified({ challenge }: PendingCode, verifier: string | null): boolean {
  if (!challenge) return true;
  if (!verifier) return false;
  const derived = challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  return derived === challenge.value;
}

async function identity(grant: Grant, { nonce }: PendingCode, { issuer, client, key }: Place) {
  const mailbox = findMailbox(grant.email);
  if (!mailbox || !grant.scope.split(" ").includes("openid")) return {};
  const { subject: sub, email, name } = mailbox;
  const claims = { iss: issuer, azp: client.clientId, aud: client.clientId, sub, email, email_verified: true, name };
  return { id_token: await key.sign(nonce === undefined ? claims : { ...claims, nonce }, "1h") };
}
