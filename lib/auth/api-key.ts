import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/core/crypto";

const prefix = "tern_live_";

/** A new key: 256 bits from the system's generator. Only its SHA-256 and its first characters are ever stored. */
export function generateApiKey(): { key: string; keyHash: string; prefix: string } {
  const key = prefix + randomBytes(32).toString("base64url");
  return { key, keyHash: hashApiKey(key), prefix: key.slice(0, prefix.length + 4) };
}

/** What is looked up in the database. A fast hash is right here: the key itself is random, not a password. */
export function hashApiKey(key: string): string {
  return sha256(key);
}
