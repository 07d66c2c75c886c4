import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env } from "./env";

/** Where a secret lives. It is part of the authenticated data, so a ciphertext moved elsewhere does not open. */
export type SecretPlace = { workspaceId: string; rowId: string; column: string };

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts with the present key: AES-256-GCM, fresh nonce (NIST SP 800-38D). The key's id goes along for rotation. */
export function encryptSecret(plain: string, place: SecretPlace): string {
  const key = keyFrom(env().ENCRYPTION_KEY);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(associatedData(place));
  const sealed = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1.${keyId(key)}.${sealed.toString("base64url")}`;
}

/** Opens what `encryptSecret` sealed at this very place. Throws on anything swapped, flipped or sealed with an unknown key. */
export function decryptSecret(sealed: string, place: SecretPlace): string {
  const [version, id, payload] = sealed.split(".");
  const key = knownKeys().find((candidate) => keyId(candidate) === id);
  if (version !== "v1" || !key || !payload)
    throw new Error("The secret was encrypted with a key that is not configured.");
  const bytes = Buffer.from(payload, "base64url");
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(associatedData(place))
    .setAuthTag(bytes.subarray(-tagBytes));
  return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8");
}

/** SHA-256 in hex. */
export function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

function knownKeys(): Buffer[] {
  const old = env().ENCRYPTION_KEYS_OLD.split(",").filter(Boolean);
  return [env().ENCRYPTION_KEY, ...old].map(keyFrom);
}

function keyFrom(encoded: string): Buffer {
  return Buffer.from(encoded, "base64");
}

function keyId(key: Buffer): string {
  return sha256(key).slice(0, 8);
}

function associatedData({ workspaceId, rowId, column }: SecretPlace): Buffer {
  return Buffer.from(`${workspaceId}/${rowId}/${column}`);
}
