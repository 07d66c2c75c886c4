import type { EmailConfig } from "@/lib/contracts/email-configs";

/** A configuration, and why nothing can be sent as it; null when it can. */
export type ConfigEntry = { config: EmailConfig; reason: string | null };
