import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { emailConfigs, memberships, users } from "@/db/schema";
import type { DataOf, Reply } from "@/lib/contracts/define";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { limits } from "@/lib/contracts/limits";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { isForbiddenHost } from "@/lib/email/configs/is-forbidden-host";
import { parseMailFrom } from "@/lib/email/send/mail-from";

type Capabilities = DataOf<typeof emailCapabilitiesContract>;
type CompanyConfig = Capabilities["company_mail"]["configs"][number];

/** Who can send as what: the caller, the company's identities with what is wrong with each, and people's mailboxes. */
export async function getCapabilities(ctx: Ctx): Promise<Reply<Capabilities>> {
  const [caller, configs] = await Promise.all([describeCaller(ctx), companyConfigs(ctx)]);
  return {
    data: { authenticated_user: caller, company_mail: companyMail(configs), personal_gmail_users: [] },
  };
}

async function describeCaller(ctx: Ctx): Promise<Capabilities["authenticated_user"]> {
  const userId = actingUserId(ctx) ?? "";
  const [member] = await ctx.db
    .select({ name: users.name, email: memberships.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, ctx.workspaceId), eq(memberships.userId, userId)));
  return {
    user_id: userId,
    name: member?.name ?? "",
    email: member?.email ?? "",
    has_personal_gmail: false,
    hint: 'Send as the company: leave mode out or set it to "company". No mailbox of a person is connected.',
  };
}

async function companyConfigs(ctx: Ctx): Promise<CompanyConfig[]> {
  const rows = await ctx.db
    .select()
    .from(emailConfigs)
    .where(and(eq(emailConfigs.workspaceId, ctx.workspaceId), isNull(emailConfigs.deletedAt)))
    .orderBy(desc(emailConfigs.isDefault), asc(emailConfigs.createdAt));
  return rows.map((row) => {
    const reason = unusableReason(row);
    return {
      id: row.id,
      config_name: row.configName,
      from_email: row.fromEmail,
      from_name: row.fromName,
      provider: row.emailProvider,
      is_default: row.isDefault,
      usable: reason === null,
      reason,
      max_attachment_bytes: Math.min(row.attachmentLimitMb * 1024 * 1024, limits.attachmentBytes),
    };
  });
}

function unusableReason(row: { emailProvider: string; smtpHost: string | null }): string | null {
  if (row.emailProvider !== "smtp") return `This server does not offer ${row.emailProvider} for company mail.`;
  if (row.smtpHost === null && !env().SMTP_URL) return "It has no SMTP host, and this server has no relay of its own.";
  if (row.smtpHost !== null && isForbiddenHost(row.smtpHost))
    return "Its SMTP host is inside this server's own network.";
  return null;
}

/** The default configuration; without any configuration, the operator's own address and relay. */
function companyMail(configs: CompanyConfig[]): Capabilities["company_mail"] {
  const chosen = configs.find((config) => config.is_default) ?? (configs.length === 0 ? serverIdentity() : undefined);
  return {
    configured: chosen?.usable ?? false,
    provider: chosen?.provider ?? null,
    from_email: chosen?.from_email ?? null,
    gmail_email: null,
    gmail_sender_user_id: null,
    connection_status: chosen?.usable ? "active" : "not_configured",
    send_as_aliases: [],
    max_attachment_bytes: chosen?.max_attachment_bytes ?? 0,
    configs,
  };
}

function serverIdentity():
  | Pick<CompanyConfig, "provider" | "from_email" | "usable" | "max_attachment_bytes">
  | undefined {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || !MAIL_FROM) return undefined;
  return { provider: "smtp", from_email: parseMailFrom(MAIL_FROM).email, usable: true, max_attachment_bytes: 0 };
}
