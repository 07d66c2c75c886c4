import { tokenRevocation } from "openid-client";
import { googleClient } from "./endpoints";
import { GoogleRefused, toGoogleError } from "./google-error";

/**
 * Ends at Google what a person granted (RFC 7009). A token that is unknown there has ended already. Throws
 * GoogleRefused and GoogleUnavailable.
 */
export async function revokeGrant(refreshToken: string): Promise<void> {
  const client = await googleClient();
  try {
    await tokenRevocation(client, refreshToken, { token_type_hint: "refresh_token" });
  } catch (err) {
    const known = toGoogleError(err);
    if (!(known instanceof GoogleRefused && overAlready.has(known.code))) throw known;
  }
}

const overAlready = new Set(["invalid_token", "invalid_grant"]);
