import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { z } from "zod";
import { writePrivateFile } from "../../files";
import { readKept } from "../kept-file";

const kept = z.object({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() }).loose();

export type SigningKey = {
  /** RFC 7517: what others check signatures with. */
  jwks: { keys: JWK[] };
  sign(claims: Record<string, unknown>, lifetime: string): Promise<string>;
};

/**
 * The key that id_tokens are signed with (RS256, as Google's are; the emulator signs with a fixed shared secret, which
 * no client of OpenID's accepts). Made once and kept, so that a restart changes nothing.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  const secret: JWK = readKept(file, (value) => kept.parse(value)) ?? (await makeKey(file));
  const { kty = "RSA", n = "", e = "" } = secret;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const key = await importJWK(secret, "RS256");
  return {
    jwks: { keys: [{ kty, n, e, kid, use: "sig", alg: "RS256" }] },
    sign: (claims, lifetime) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key),
  };
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  writePrivateFile(file, `${JSON.stringify(jwk)}\n`);
  return jwk;
}
