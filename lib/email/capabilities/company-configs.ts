import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { DataOf } from "@/lib/contracts/define";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { limits } from "@/lib/contracts/limits";
import type { Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { isForbiddenHost } from "@/lib/email/configs/is-forbidden-host";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { findAlias, maySend, usableAliases } from "@/lib/email/senders/usable-mailbox";

type Capabilities = DataOf<typeof emailCapabilitiesContract>;
type Described = Capabilities["company_mail"]["configs"][number];
type Row = typeof emailConfigs.$inferSelect;

/** A configuration as people see it, and the mailbox it sends through, if it is a Gmail one. */
export type CompanyConfig = { described: Described; senderUserId: string | null; mailbox: ConnectionRow | null };

export async function listCompanyConfigs({ db, workspaceId }: Ctx): Promise<Row[]> {
  return db
    .select()
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, workspaceId), isNull(emailConfigs.deletedAt)))
    .orderBy(desc(emailConfigs.isDefault), asc(emailConfigs.createdAt));
}

export function describeConfig(row: Row, mailboxOf: (userId: string) => ConnectionRow | null): CompanyConfig {
  const senderUserId = row.emailProvider === "gmail" ? row.gmailSenderUserId : null;
  const mailbox = senderUserId === null ? null : mailboxOf(senderUserId);
  const reason = row.emailProvider === "gmail" ? gmailProblem(row, mailbox) : relayProblem(row);
  const described = {
    id: row.id,
    config_name: row.configName,
    from_email: row.fromEmail,
    from_name: row.fromName,
    provider: row.emailProvider,
    is_default: row.isDefault,
    usable: reason === null,
    reason,
    max_attachment_bytes:
      row.emailProvider === "gmail"
        ? limits.attachmentBytes
        : Math.min(row.attachmentLimitMb * 1024 * 1024, limits.attachmentBytes),
  };
  return { described, senderUserId, mailbox };
}

function relayProblem(row: Row): string | null {
  if (row.emailProvider !== "smtp") return `This server does not offer ${row.emailProvider} for company mail.`;
  if (row.smtpHost === null && !env().SMTP_URL) return "It has no SMTP host, and this server has no relay of its own.";
  if (row.smtpHost !== null && isForbiddenHost(row.smtpHost))
    return "Its SMTP host is inside this server's own network.";
  return null;
}

function gmailProblem(row: Row, mailbox: ConnectionRow | null): string | null {
  if (!mailbox) return "The member whose Gmail it sends through has not connected Gmail, or is gone.";
  if (mailbox.status === "needs_reconnect") return `The Gmail account ${mailbox.gmail_address} has to be reconnected.`;
  if (!maySend(mailbox.granted_scopes))
    return `The Gmail account ${mailbox.gmail_address} did not allow sending when it was connected.`;
  if (!findAlias(usableAliases(mailbox), row.fromEmail))
    return `The Gmail account ${mailbox.gmail_address} may not send as ${row.fromEmail}.`;
  return null;
}
