import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

export type GoogleKeys = { jwks: { keys: JWK[] }; sign: (claims: Record<string, unknown>) => Promise<string> };

/** The key that signs id_tokens (RS256, as Google's), and its public half. */
export async function makeGoogleKeys(): Promise<GoogleKeys> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  const header = { alg: "RS256", kid: "stand-in-1", typ: "JWT" };
  const jwk = { ...(await exportJWK(publicKey)), alg: "RS256", use: "sig", kid: header.kid };
  return {
    jwks: { keys: [jwk] },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader(header).setIssuedAt().setExpirationTime("1h").sign(privateKey),
  };
}
