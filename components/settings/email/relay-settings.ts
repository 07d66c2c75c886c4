import type { EmailConfig } from "@/lib/contracts/email-configs";

export type Security = NonNullable<EmailConfig["smtp_security"]>;

type RelayFields = Pick<EmailConfig, "smtp_host" | "smtp_port" | "smtp_security">;

export const securityLabels: Record<Security, string> = {
  tls: "TLS",
  starttls: "STARTTLS",
  none: "None (not encrypted)",
};

/** The port that goes with a way of encrypting; also what is used where none is set. */
export const usualPorts: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

/** "smtp.acme.example:465, TLS", or whose relay it is. */
export function relayInWords({ smtp_host: host, smtp_port: port, smtp_security: given }: RelayFields): string {
  if (host === null) return "through this server’s relay";
  const security = given ?? "starttls";
  return `through ${host}:${port ?? (security === "tls" ? 465 : 587)}, ${security === "none" ? "not encrypted" : securityLabels[security]}`;
}
