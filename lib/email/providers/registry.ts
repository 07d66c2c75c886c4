import { decryptSecret } from "@/lib/core/crypto";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { isForbiddenHost } from "@/lib/email/configs/is-forbidden-host";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { gmailProvider } from "./gmail/gmail-provider";
import type { EmailProvider } from "./provider";
import { closeAllSmtpPools, smtpProviderFor } from "./smtp/smtp-pool-registry";
import { parseSmtpUrl } from "./smtp/smtp-url";

/** What the registry needs to know of a configuration. */
export type RelaySettings = {
  id: string;
  email_provider: "smtp" | "postmark" | "gmail";
  smtp_host: string | null;
  smtp_port: number | null;
  smtp_security: "tls" | "starttls" | "none" | null;
  smtp_user: string | null;
  /** As stored: encrypted. */
  smtp_password: string | null;
};

/** The relay that SMTP_URL names; null when the operator set none. */
export function serverRelay(): EmailProvider | null {
  const { SMTP_URL } = env();
  return SMTP_URL ? smtpProviderFor({ ...parseSmtpUrl(SMTP_URL), allowPrivateHost: true }) : null;
}

/** The way a configuration's mail takes: a relay of its own, else the server's. Throws EMAIL_NOT_CONFIGURED. */
export function relayOf(workspaceId: string, config: RelaySettings): EmailProvider {
  if (config.email_provider !== "smtp") {
    throw new AppError({
      code: "EMAIL_NOT_CONFIGURED",
      message: `This server does not offer ${config.email_provider} for company mail.`,
    });
  }
  const relay = config.smtp_host === null ? serverRelay() : ownRelay(workspaceId, config, config.smtp_host);
  if (relay) return relay;
  throw new AppError({
    code: "EMAIL_NOT_CONFIGURED",
    message: "The configuration has no SMTP host, and this server has no relay of its own.",
    fix: "Set smtp_host in the configuration.",
  });
}

/** A member's own Gmail. */
export function personalMailbox(
  workspaceId: string,
  { id, gmail_address, granted_scopes }: Pick<ConnectionRow, "id" | "gmail_address" | "granted_scopes">,
): EmailProvider {
  return gmailProvider({
    workspaceId,
    connectionId: id,
    gmailAddress: gmail_address,
    grantedScopes: granted_scopes,
  });
}

/**
 * Who can be asked what became of a message; null where nobody can: another provider, or a mailbox that is closed.
 */
export async function settlerOf(row: {
  workspaceId: string;
  gmailConnectionId: string | null;
}): Promise<EmailProvider | null> {
  if (row.gmailConnectionId === null) return null;
  const [connection] = await database().$client<Pick<ConnectionRow, "id" | "gmail_address" | "granted_scopes">[]>`
    select id, gmail_address, granted_scopes from gmail_connections
    where workspace_id = ${row.workspaceId} and id = ${row.gmailConnectionId} and closed_at is null`;
  return connection ? personalMailbox(row.workspaceId, connection) : null;
}

function ownRelay(workspaceId: string, config: RelaySettings, host: string): EmailProvider {
  if (isForbiddenHost(host)) {
    throw new AppError({
      code: "EMAIL_NOT_CONFIGURED",
      message: `The configuration's smtp_host ${host} is inside this server's own network, which is not allowed.`,
      fix: "Change smtp_host; an operator can allow such hosts with ALLOW_PRIVATE_MAIL_HOSTS=1.",
    });
  }
  const security = config.smtp_security ?? "starttls";
  const place = { workspaceId, rowId: config.id, column: "smtp_password" };
  return smtpProviderFor({
    host,
    port: config.smtp_port ?? (security === "tls" ? 465 : 587),
    security,
    user: config.smtp_user,
    password: config.smtp_password === null ? null : decryptSecret(config.smtp_password, place),
    allowPrivateHost: env().ALLOW_PRIVATE_MAIL_HOSTS,
  });
}

/** Lets go of every connection to a relay. */
export function closeRelays(): void {
  closeAllSmtpPools();
}
