import type { ApiKey } from "@/lib/contracts/api-keys";

export type KeyState = "active" | "ends soon" | "expired" | "revoked";

const soonMs = 7 * 24 * 3_600_000;

/** How a key stands at a moment. */
export function keyState({ revoked_at: revokedAt, expires_at: expiresAt }: ApiKey, now: Date): KeyState {
  if (revokedAt !== null) return "revoked";
  if (expiresAt === null) return "active";
  const leftMs = new Date(expiresAt).getTime() - now.getTime();
  if (leftMs <= 0) return "expired";
  return leftMs < soonMs ? "ends soon" : "active";
}
