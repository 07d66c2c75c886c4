import type { GmailAlias } from "@/db/schema";

type Verifiable = Pick<GmailAlias, "isPrimary" | "verificationStatus" | "hasOwnServer">;

/**
 * May mail leave as this address? The mailbox's own, a verified one, and one that Gmail never asked to verify; never
 * one that waits for its verification. Gmail itself would send as somebody else, without an error.
 */
export function isUsableAlias({ isPrimary, verificationStatus, hasOwnServer }: Verifiable): boolean {
  if (isPrimary || verificationStatus === "accepted") return true;
  return verificationStatus === null && !hasOwnServer;
}
