import type { Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { parseMailFrom } from "@/lib/core/mail-from";
import { serverRelay } from "@/lib/email/providers/registry";
import type { ConfigRow } from "./config-row";
import { senderOfConfig } from "./config-sender";
import { type Person, senderOfPerson } from "./person-sender";
import type { Sender } from "./sender";

type Asked = { mode: "company" | "personal"; sender_user_id?: string | undefined; from_email?: string | undefined };

type Known = Person & { config: ConfigRow | null; hasConfigs: boolean };

/**
 * From the asked-for identity to a way out. Never another identity than the one asked for: throws FORBIDDEN,
 * SENDER_NOT_CONNECTED, EMAIL_NOT_CONFIGURED or VALIDATION_ERROR, each with the way to mend it, and
 * PROVIDER_UNAVAILABLE when Google cannot be asked about an alias.
 */
export async function resolveSender(ctx: Ctx, asked: Asked, found: Known): Promise<Sender> {
  if (asked.mode === "personal") return senderOfPerson(ctx, asked, found);
  if (found.config) return senderOfConfig(ctx.workspaceId, found.config, found.mailbox);
  if (found.hasConfigs) {
    throw new AppError({
      code: "EMAIL_NOT_CONFIGURED",
      message: "No company mail configuration of this workspace is the default.",
      fix: "Name one in email_config_id, or make one the default in Settings → Email.",
      hint: "GET /api/v1/email/configs lists the configurations.",
    });
  }
  return serverSender();
}

/** Company mail of a workspace without a configuration: the operator's relay and address, from the environment. */
function serverSender(): Sender {
  const { MAIL_FROM } = env();
  const provider = serverRelay();
  if (!provider || !MAIL_FROM) {
    throw new AppError({ code: "EMAIL_NOT_CONFIGURED", message: "Company mail is not set up for this workspace." });
  }
  return {
    provider,
    from: parseMailFrom(MAIL_FROM),
    configId: null,
    connectionId: null,
    senderUserId: null,
    maxAttachmentBytes: 0,
  };
}
