import type { EmailConfig } from "@/lib/contracts/email-configs";

/** A configuration with what is known about it besides. */
export type ConfigEntry = {
  config: EmailConfig;
  /** Why nothing can be sent as it; null when it can. */
  reason: string | null;
  /** Whose Gmail it sends through, where it does: their name, and the mailbox if it is connected. */
  sender: { name: string; gmail_address: string | null } | null;
};
