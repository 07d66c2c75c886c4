import { limits } from "@/lib/contracts/limits";
import { AppError } from "@/lib/core/errors";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { personalMailbox, relayOf } from "@/lib/email/providers/registry";
import type { ConfigRow } from "./config-row";
import type { Sender } from "./sender";
import { assertUsableMailbox, findUsableAlias } from "./usable-mailbox";

/**
 * The identity that one company configuration stands for: a relay, or a member's Gmail.
 *
 * @param mailbox the connected Gmail of the configuration's `gmail_sender_user_id`
 * @throws AppError EMAIL_NOT_CONFIGURED, SENDER_NOT_CONNECTED, PROVIDER_UNAVAILABLE
 */
export async function senderOfConfig(
  workspaceId: string,
  config: ConfigRow,
  mailbox: ConnectionRow | null,
): Promise<Sender> {
  if (config.email_provider === "gmail") return senderThroughGmail(workspaceId, config, mailbox);
  return {
    provider: relayOf(workspaceId, config),
    from: { email: config.from_email, name: config.from_name },
    configId: config.id,
    connectionId: null,
    senderUserId: null,
    maxAttachmentBytes: Math.min(config.attachment_limit_mb * 1024 * 1024, limits.attachmentBytes),
  };
}

async function senderThroughGmail(
  workspaceId: string,
  config: ConfigRow,
  mailbox: ConnectionRow | null,
): Promise<Sender> {
  assertUsableMailbox(mailbox, { email_config_id: config.id, gmail_sender_user_id: config.gmail_sender_user_id });
  const found = await findUsableAlias(workspaceId, mailbox, config.from_email);
  if (!found.alias)
    throw notAnAlias(
      config,
      mailbox,
      found.usable.map((alias) => alias.email),
    );
  return {
    provider: personalMailbox(workspaceId, mailbox),
    from: { email: found.alias.email, name: config.from_name },
    configId: config.id,
    connectionId: mailbox.id,
    senderUserId: null,
    maxAttachmentBytes: limits.attachmentBytes,
  };
}

function notAnAlias(config: ConfigRow, mailbox: ConnectionRow, available: string[]): AppError {
  return new AppError({
    code: "EMAIL_NOT_CONFIGURED",
    message: `The configuration sends as ${config.from_email}, which the Gmail account ${mailbox.gmail_address} may not send as now.`,
    fix: `Set the configuration's from_email to one of ${available.join(", ")}, or add the address in Gmail's settings.`,
    details: { email_config_id: config.id, available_aliases: available },
  });
}
