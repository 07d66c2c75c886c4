import { z } from "zod";
import { decryptSecret, encryptSecret } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";

/** An attempt is begun and finished by the same person, in the same session and browser, within this time. */
export const attemptSeconds = 600;

const attempt = z.object({
  userId: z.string(),
  /** The session's, so that signing out everywhere ends the attempt too. */
  epoch: z.number(),
  workspaceId: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  popup: z.boolean(),
  expiresAtMs: z.number(),
});

export type ConnectAttempt = z.infer<typeof attempt>;

/** No row's place: a token's ciphertext opens not here, and this one nowhere else. */
const place = { workspaceId: "any", rowId: "browser", column: "gmail_attempt" };

/** For the browser to keep: it can neither read nor alter it. */
export function sealAttempt(begun: ConnectAttempt): string {
  return encryptSecret(JSON.stringify(begun), place);
}

/** Null for what was not made here, was altered, or is too old. */
export function openAttempt(sealed: string | null, now: Date): ConnectAttempt | null {
  if (!sealed) return null;
  try {
    const opened = attempt.parse(JSON.parse(decryptSecret(sealed, place)));
    return opened.expiresAtMs > now.getTime() ? opened : null;
  } catch {
    return null;
  }
}

/** Where Google sends people back to; the same in both steps (RFC 6749 §4.1.3), and registered with Google. */
export function gmailRedirectUri(): string {
  return `${env().APP_URL.replace(/\/+$/, "")}/api/gmail/callback`;
}
