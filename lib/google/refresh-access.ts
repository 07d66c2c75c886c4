import { refreshTokenGrant, type TokenEndpointResponse } from "openid-client";
import { googleClient } from "./endpoints";
import { toGoogleError } from "./google-error";

export type Access = {
  accessToken: string;
  expiresInSeconds: number;
  /** Google may hand out another one, which then takes the place of the old. */
  refreshToken: string | null;
};

/** One call of the token end point, never repeated. Throws GoogleRefused (`invalid_grant`: revoked) and GoogleUnavailable. */
export async function refreshAccess(refreshToken: string): Promise<Access> {
  const client = await googleClient();
  const tokens = await refreshTokenGrant(client, refreshToken).catch((err: unknown) => {
    throw toGoogleError(err);
  });
  return toAccess(tokens);
}

/** Google always says how long; five minutes are safe where nothing is said. */
export function toAccess({ access_token, expires_in = 300, refresh_token }: TokenEndpointResponse): Access {
  return { accessToken: access_token, expiresInSeconds: expires_in, refreshToken: refresh_token ?? null };
}
