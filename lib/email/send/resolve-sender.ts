import { limits } from "@/lib/contracts/limits";
import type { Ctx } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { EmailProvider } from "@/lib/email/providers/provider";
import { relayOf, serverRelay } from "@/lib/email/providers/registry";
import type { ConfigRow } from "./config-row";
import type { Found } from "./look-up";
import { parseMailFrom } from "./mail-from";
import type { SendInput } from "./send-input";

/** Who a message is from and the way it takes. */
export type Sender = {
  provider: EmailProvider;
  from: { email: string; name: string | null };
  configId: string | null;
  senderUserId: string | null;
  /** Decoded bytes of all files that may go this way; 0: none. */
  maxAttachmentBytes: number;
};

/**
 * From the asked-for identity to a way out. Never another identity than the one asked for: throws FORBIDDEN,
 * SENDER_NOT_CONNECTED or EMAIL_NOT_CONFIGURED, each with the way to mend it.
 */
export function resolveSender(ctx: Ctx, input: SendInput, found: Pick<Found, "config" | "hasConfigs">): Sender {
  if (input.mode === "personal") return resolvePerson(ctx, input);
  if (found.config) return senderOfConfig(ctx.workspaceId, found.config);
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

/** The identity that one configuration stands for. */
export function senderOfConfig(workspaceId: string, config: ConfigRow): Sender {
  return {
    provider: relayOf(workspaceId, config),
    from: { email: config.from_email, name: config.from_name },
    configId: config.id,
    senderUserId: null,
    maxAttachmentBytes: Math.min(config.attachment_limit_mb * 1024 * 1024, limits.attachmentBytes),
  };
}

/** Company mail of a workspace without a configuration: the operator's relay and address, from the environment. */
function serverSender(): Sender {
  const { MAIL_FROM } = env();
  const provider = serverRelay();
  if (!provider || !MAIL_FROM) {
    throw new AppError({ code: "EMAIL_NOT_CONFIGURED", message: "Company mail is not set up for this workspace." });
  }
  return { provider, from: parseMailFrom(MAIL_FROM), configId: null, senderUserId: null, maxAttachmentBytes: 0 };
}

function resolvePerson(ctx: Ctx, input: SendInput): never {
  if (ctx.actor.kind === "user" && ctx.actor.userId !== input.sender_user_id) {
    throw new AppError({
      code: "FORBIDDEN",
      message: "You can send as yourself or as the company, not as another person.",
    });
  }
  throw new AppError({
    code: "SENDER_NOT_CONNECTED",
    message: "sender_user_id names a member who has not connected Gmail, so nothing can be sent as this person.",
    details: { sender_user_id: input.sender_user_id },
  });
}
