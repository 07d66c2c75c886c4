import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { ConfigEntry } from "./config-entry";
import { relayInWords } from "./relay-settings";

/** What a configuration's messages leave through: the operator's relay, an SMTP server of one's own, or somebody's Gmail. */
export type SendingRoute = "server" | "own" | "gmail";

export function routeOf(config: Pick<EmailConfig, "email_provider" | "smtp_host"> | null): SendingRoute {
  if (config?.email_provider === "gmail") return "gmail";
  return config?.smtp_host ? "own" : "server";
}

/** "SMTP through smtp.acme.example:465, TLS · takes no attachments" */
export function routeInWords({ config, sender }: ConfigEntry): string {
  if (config.email_provider === "gmail") return `${gmailInWords(sender)} · attachments up to 25 MB a message`;
  const { attachment_limit_mb: limit } = config;
  const attachments = limit === 0 ? "takes no attachments" : `attachments up to ${limit} MB a message`;
  return `${providers[config.email_provider]} ${relayInWords(config)} · ${attachments}`;
}

const providers = { smtp: "SMTP", postmark: "Postmark" };

function gmailInWords(sender: ConfigEntry["sender"]): string {
  if (sender === null) return "Gmail of somebody who is no member any more";
  return `Gmail of ${sender.name}${sender.gmail_address === null ? "" : ` (${sender.gmail_address})`}`;
}
