import { and, eq } from "drizzle-orm";
import { memberships, users } from "@/db/schema";
import type { DataOf, Reply } from "@/lib/contracts/define";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { limits } from "@/lib/contracts/limits";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { parseMailFrom } from "@/lib/core/mail-from";
import { type CompanyConfig, describeConfig, listCompanyConfigs } from "./company-configs";
import { listMailboxes, type MemberMailbox } from "./mailboxes";
import { isWorking, presentAliases } from "./present-mailbox";

type Capabilities = DataOf<typeof emailCapabilitiesContract>;

/** Who can send as what: the caller, the company's identities with what is wrong with each, and people's mailboxes. */
export async function getCapabilities(ctx: Ctx): Promise<Reply<Capabilities>> {
  const [caller, rows, mailboxes] = await Promise.all([findCaller(ctx), listCompanyConfigs(ctx), listMailboxes(ctx)]);
  const byUser = new Map(mailboxes.map(({ mailbox }) => [mailbox.user_id, mailbox]));
  const configs = rows.map((row) => describeConfig(row, (userId) => byUser.get(userId) ?? null));
  return {
    data: {
      authenticated_user: describeCaller(caller, byUser.get(caller.user_id)),
      company_mail: companyMail(configs),
      personal_gmail_users: mailboxes.map(presentMember),
    },
  };
}

type Caller = Pick<Capabilities["authenticated_user"], "user_id" | "name" | "email">;

async function findCaller(ctx: Ctx): Promise<Caller> {
  const userId = actingUserId(ctx) ?? "";
  const [member] = await ctx.db
    .select({ name: users.name, email: memberships.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, ctx.workspaceId), eq(memberships.userId, userId)));
  return { user_id: userId, name: member?.name ?? "", email: member?.email ?? "" };
}

function describeCaller(
  caller: Caller,
  mailbox: MemberMailbox["mailbox"] | undefined,
): Capabilities["authenticated_user"] {
  const works = mailbox !== undefined && isWorking(mailbox);
  return { ...caller, has_personal_gmail: works, hint: hintFor(caller, mailbox, works) };
}

function hintFor({ user_id }: Caller, mailbox: MemberMailbox["mailbox"] | undefined, works: boolean): string {
  if (works) return `Send as yourself with mode "personal" and sender_user_id "${user_id}", or as the company.`;
  if (mailbox)
    return `Your Gmail ${mailbox.gmail_address} has to be reconnected in Settings → Email before you can send as yourself.`;
  return 'Send as the company: leave mode out or set it to "company". To send as yourself, connect Gmail in Settings → Email.';
}

function presentMember({ name, email, mailbox }: MemberMailbox): Capabilities["personal_gmail_users"][number] {
  return {
    user_id: mailbox.user_id,
    email,
    display_name: name,
    gmail_address: mailbox.gmail_address,
    connection_status: mailbox.status,
    max_attachment_bytes: limits.attachmentBytes,
    send_as_aliases: presentAliases(mailbox),
  };
}

/** The default configuration; without any configuration, the operator's own address and relay. */
function companyMail(configs: CompanyConfig[]): Capabilities["company_mail"] {
  const chosen = configs.find(({ described }) => described.is_default);
  const described = chosen?.described ?? (configs.length === 0 ? serverIdentity() : undefined);
  return {
    configured: described?.usable ?? false,
    provider: described?.provider ?? null,
    from_email: described?.from_email ?? null,
    gmail_email: chosen?.mailbox?.gmail_address ?? null,
    gmail_sender_user_id: chosen?.senderUserId ?? null,
    connection_status: connectionStatus(described?.usable ?? false, chosen),
    send_as_aliases: chosen?.mailbox ? presentAliases(chosen.mailbox) : [],
    max_attachment_bytes: described?.max_attachment_bytes ?? 0,
    configs: configs.map((config) => config.described),
  };
}

/** Of a Gmail configuration, that of its mailbox. */
function connectionStatus(isUsable: boolean, chosen: CompanyConfig | undefined): string {
  if (chosen?.described.provider === "gmail") return chosen.mailbox?.status ?? "not_connected";
  return isUsable ? "active" : "not_configured";
}

type ServerIdentity = Pick<CompanyConfig["described"], "provider" | "from_email" | "usable" | "max_attachment_bytes">;

function serverIdentity(): ServerIdentity | undefined {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || !MAIL_FROM) return undefined;
  return { provider: "smtp", from_email: parseMailFrom(MAIL_FROM).email, usable: true, max_attachment_bytes: 0 };
}
