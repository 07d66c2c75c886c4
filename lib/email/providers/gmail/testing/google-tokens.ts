import { randomBytes } from "node:crypto";
import { GoogleRefusal } from "./google-error";
import { type AccessToken, type GoogleState, type GoogleUser, type Grant, userOf } from "./google-state";

export const mailScope = (name: string) =>
  name === "full" ? "https://mail.google.com/" : `https://www.googleapis.com/auth/gmail.${name}`;

export function issueAccessToken(state: GoogleState, grant: Grant): AccessToken {
  const token = `ya29.${randomBytes(24).toString("base64url")}`;
  const expiresAtMs = Date.now() + state.behaviour.accessTokenSeconds * 1000;
  const issued = { token, grant, expiresAtMs };
  state.accessTokens.set(token, issued);
  return issued;
}

export function issueRefreshToken(state: GoogleState, grant: Grant): string {
  const token = `1//${randomBytes(32).toString("base64url")}`;
  state.refreshTokens.set(token, { token, grant });
  return token;
}

export function newGrant(email: string, scopes: string[]): Grant {
  return { id: randomBytes(8).toString("hex"), email: email.toLowerCase(), scopes, revoked: false };
}

/** The user a call acts for. Only `Authorization: Bearer <access token>` counts, whole and in one header. */
export function authorize(
  state: GoogleState,
  authorization: string | undefined,
  oneOf: readonly string[],
  userId: string,
): { user: GoogleUser; grant: Grant } {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  const known = token === undefined ? undefined : state.accessTokens.get(token);
  if (!known || known.grant.revoked || known.expiresAtMs <= Date.now()) {
    throw new GoogleRefusal(401, "authError", "Request had invalid authentication credentials.", {
      "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    });
  }
  const { grant } = known;
  if (!oneOf.some((name) => grant.scopes.includes(mailScope(name)))) {
    throw new GoogleRefusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
  }
  const user = userOf(state, grant.email);
  if (userId !== "me" && userId.toLowerCase() !== user.email) {
    throw new GoogleRefusal(403, "forbidden", `Delegation denied for ${user.email}`);
  }
  return { user, grant };
}
