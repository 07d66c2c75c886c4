import type { emailConfigs } from "@/db/schema";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import { encryptSecret } from "@/lib/core/crypto";
import type { EmailConfigRow } from "./queries";

/** The row as the API shows it: whether there is a password, never which. */
export function toEmailConfig(row: EmailConfigRow): EmailConfig {
  return {
    id: row.id,
    config_name: row.configName,
    from_email: row.fromEmail,
    from_name: row.fromName,
    staff_email: row.staffEmail,
    logo_url: row.logoUrl,
    primary_color: row.primaryColor,
    is_default: row.isDefault,
    email_provider: row.emailProvider,
    gmail_sender_user_id: row.gmailSenderUserId,
    smtp_host: row.smtpHost,
    smtp_port: row.smtpPort,
    smtp_security: row.smtpSecurity,
    smtp_user: row.smtpUser,
    has_smtp_password: row.smtpPassword !== null,
    attachment_limit_mb: row.attachmentLimitMb,
    last_test_at: row.lastTestAt?.toISOString() ?? null,
    last_test_error: row.lastTestError,
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

/** What a request may set; absent means "leave as it is". */
export type SettableConfig = {
  config_name?: string | undefined;
  from_email?: string | undefined;
  from_name?: string | undefined;
  staff_email?: string | undefined;
  logo_url?: string | null | undefined;
  primary_color?: string | null | undefined;
  email_provider?: "smtp" | "gmail" | undefined;
  gmail_sender_user_id?: string | null | undefined;
  smtp_host?: string | null | undefined;
  smtp_port?: number | null | undefined;
  smtp_security?: "tls" | "starttls" | "none" | null | undefined;
  smtp_user?: string | null | undefined;
  smtp_password?: string | null | undefined;
  attachment_limit_mb?: number | undefined;
};

type Columns = Partial<typeof emailConfigs.$inferInsert>;

/** From the request's names to the columns; a password is sealed for this very row. */
export function toColumns(place: { workspaceId: string; id: string }, input: SettableConfig): Columns {
  const columns = {
    configName: input.config_name,
    fromEmail: input.from_email,
    fromName: input.from_name,
    staffEmail: input.staff_email,
    logoUrl: input.logo_url,
    primaryColor: input.primary_color,
    emailProvider: input.email_provider,
    gmailSenderUserId: input.gmail_sender_user_id,
    smtpHost: input.smtp_host,
    smtpPort: input.smtp_port,
    smtpSecurity: input.smtp_security,
    smtpUser: input.smtp_user,
    smtpPassword: sealed(place, input.smtp_password),
    attachmentLimitMb: input.attachment_limit_mb,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function sealed(place: { workspaceId: string; id: string }, password: string | null | undefined) {
  if (password === null || password === undefined) return password;
  return encryptSecret(password, { workspaceId: place.workspaceId, rowId: place.id, column: "smtp_password" });
}
