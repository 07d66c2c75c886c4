import { randomBytes } from "node:crypto";

export type PendingCode = {
  email: string;
  /** What was granted, which may be less than what was asked for. */
  scope: string;
  redirectUri: string;
  nonce: string | undefined;
  challenge: { method: "S256" | "plain"; value: string } | undefined;
  isOffline: boolean;
};

const lifetimeMs = 10 * 60_000;

export type PendingCodes = { add(code: PendingCode): string; take(code: string): PendingCode | undefined };

/** Codes on their way through a browser: good once, for ten minutes. A restart forgets them. */
export function pendingCodes(now: () => number = Date.now): PendingCodes {
  const pending = new Map<string, PendingCode & { expiresAt: number }>();
  return {
    add(code) {
      for (const [key, { expiresAt }] of pending) if (expiresAt <= now()) pending.delete(key);
      const key = `local-code-${randomBytes(24).toString("base64url")}`;
      pending.set(key, { ...code, expiresAt: now() + lifetimeMs });
      return key;
    },
    take(key) {
      const code = pending.get(key);
      pending.delete(key);
      return code && code.expiresAt > now() ? code : undefined;
    },
  };
}
