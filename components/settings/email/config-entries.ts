import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { ConfigEntry } from "./config-entry";
import type { GmailSender } from "./gmail/gmail-senders";

type Described = { id: string; reason: string | null };

/** The configurations with what is known about each, the default first. */
export function configEntries(configs: EmailConfig[], described: Described[], senders: GmailSender[]): ConfigEntry[] {
  const reasons = new Map(described.map(({ id, reason }) => [id, reason]));
  return configs
    .map((config) => ({
      config,
      reason: reasons.get(config.id) ?? null,
      sender: senders.find(({ user_id }) => user_id === config.gmail_sender_user_id) ?? null,
    }))
    .sort((a, b) => Number(b.config.is_default) - Number(a.config.is_default));
}
