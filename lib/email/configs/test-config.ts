import { and, eq, sql } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { testEmailConfigContract } from "@/lib/contracts/email-configs";
import type { Ctx } from "@/lib/core/context";
import { findMailbox } from "@/lib/email/gmail/find-mailbox";
import type { DispatchOutcome } from "@/lib/email/providers/provider";
import { composeMessage } from "@/lib/email/send/compose-message";
import { dispatch } from "@/lib/email/send/dispatch";
import { senderOfConfig } from "@/lib/email/senders/config-sender";
import { type EmailConfigRow, getEmailConfigInWorkspace } from "./queries";

type Result = DataOf<typeof testEmailConfigContract>;

/**
 * Sends a real message through the configuration, to the named address or its staff address, and notes the result.
 * It belongs to no record and no timeline, so that it is no entry of the log either. Throws NOT_FOUND, EMAIL_NOT_CONFIGURED.
 */
export async function testConfig(ctx: Ctx, input: InputOf<typeof testEmailConfigContract>): Promise<Reply<Result>> {
  const config = await getEmailConfigInWorkspace(ctx, input.id);
  const mailbox = config.gmailSenderUserId === null ? null : await findMailbox(ctx, config.gmailSenderUserId);
  const sender = await senderOfConfig(ctx.workspaceId, toRelaySettings(config), mailbox);
  const toEmail = input.to_email ?? config.staffEmail;
  const body = {
    to_email: toEmail,
    subject: `Test of “${config.configName}”`,
    html_body: `<p>This is a test message of the company mail configuration “${escapeHtml(config.configName)}”. It works.</p>`,
  };
  const message = await composeMessage(body, sender, [], { date: ctx.clock() });
  const outcome = await dispatch(sender.provider, message, { log: ctx.log });
  const problem = problemOf(outcome);
  await noteResult(ctx, config.id, problem);
  return { data: { ok: problem === null, to_email: toEmail, message_id: message.messageId, problem } };
}

function problemOf(outcome: DispatchOutcome): string | null {
  switch (outcome.kind) {
    case "accepted":
      return null;
    case "rejected":
      return outcome.response;
    case "uncertain":
      return `It may have gone: ${outcome.reason}`;
  }
}

async function noteResult(ctx: Ctx, id: string, problem: string | null): Promise<void> {
  await ctx.db
    .update(emailConfigs)
    .set({ lastTestAt: sql`now()`, lastTestError: problem })
    .where(and(eq(emailConfigs.workspaceId, ctx.workspaceId), eq(emailConfigs.id, id)));
}

function toRelaySettings(row: EmailConfigRow) {
  return {
    id: row.id,
    config_name: row.configName,
    from_email: row.fromEmail,
    from_name: row.fromName,
    email_provider: row.emailProvider,
    smtp_host: row.smtpHost,
    smtp_port: row.smtpPort,
    smtp_security: row.smtpSecurity,
    smtp_user: row.smtpUser,
    smtp_password: row.smtpPassword,
    attachment_limit_mb: row.attachmentLimitMb,
    gmail_sender_user_id: row.gmailSenderUserId,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
