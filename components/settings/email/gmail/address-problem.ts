import type { SendAsAddress } from "./mailbox";

/** Why an address cannot be sent as, and what to do; null where it can, or where only the mailbox as a whole is in the way. */
export function addressProblem(
  { usable, verificationStatus }: Pick<SendAsAddress, "usable" | "verificationStatus">,
  { isMailboxWorking }: { isMailboxWorking: boolean },
): string | null {
  if (verificationStatus === "pending") return "Not verified yet. Verify it in Gmail’s settings, then refresh.";
  if (usable || !isMailboxWorking) return null;
  return "Gmail has not confirmed that it is yours. Look at it in Gmail’s settings, then refresh.";
}
