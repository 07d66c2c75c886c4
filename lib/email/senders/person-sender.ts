import type { GmailAlias } from "@/db/schema";
import { limits } from "@/lib/contracts/limits";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { ConnectionRow } from "@/lib/email/gmail/connection-row";
import { mayReadAliases } from "@/lib/email/gmail/scopes";
import { personalMailbox } from "@/lib/email/providers/registry";
import type { Sender } from "./sender";
import { assertUsableMailbox, findAlias, findUsableAlias, learnUsableAliases } from "./usable-mailbox";

type Asked = { sender_user_id?: string | undefined; from_email?: string | undefined };

/** A member as a sender: under which name and workspace e-mail, and their connected mailbox. */
export type Person = { mailbox: ConnectionRow | null; person: { email: string; name: string } | null };

/**
 * A person's Gmail, as the alias that was asked for; else as their workspace e-mail if that is a usable alias, else as
 * Gmail's default. Throws FORBIDDEN for a signed-in user who asks for another person, SENDER_NOT_CONNECTED,
 * VALIDATION_ERROR with `available_aliases` for an alias that cannot be used, and PROVIDER_UNAVAILABLE.
 */
export async function senderOfPerson(ctx: Ctx, asked: Asked, { mailbox, person }: Person): Promise<Sender> {
  assertOneself(ctx, asked);
  assertUsableMailbox(mailbox, { sender_user_id: asked.sender_user_id });
  const alias =
    asked.from_email === undefined
      ? preferredAlias(mailbox, await learnUsableAliases(ctx.workspaceId, mailbox), person?.email)
      : await askedForAlias(ctx.workspaceId, mailbox, asked.from_email);
  return {
    provider: personalMailbox(ctx.workspaceId, mailbox),
    from: { email: alias.email, name: alias.displayName || person?.name || null },
    configId: null,
    connectionId: mailbox.id,
    senderUserId: mailbox.user_id,
    maxAttachmentBytes: limits.attachmentBytes,
  };
}

function assertOneself({ actor }: Ctx, { sender_user_id }: Asked): void {
  if (actor.kind !== "user" || actor.userId === sender_user_id) return;
  throw new AppError({
    code: "FORBIDDEN",
    message: "You can send as yourself or as the company, not as another person.",
    fix: "Set sender_user_id to your own id, or send as the company.",
  });
}

/** What Gmail itself would take, except that the address a person works under here comes first. */
function preferredAlias(
  mailbox: ConnectionRow,
  usable: readonly GmailAlias[],
  workspaceEmail: string | undefined,
): GmailAlias {
  const own = workspaceEmail === undefined ? undefined : findAlias(usable, workspaceEmail);
  const chosen = own ?? usable.find((alias) => alias.isDefault) ?? usable.find((alias) => alias.isPrimary) ?? usable[0];
  if (chosen) return chosen;
  throw new AppError({
    code: "SENDER_NOT_CONNECTED",
    message: "Gmail lists no address that this mailbox may send as.",
    details: { sender_user_id: mailbox.user_id },
  });
}

async function askedForAlias(workspaceId: string, mailbox: ConnectionRow, email: string): Promise<GmailAlias> {
  const found = await findUsableAlias(workspaceId, mailbox, email);
  if (found.alias) return found.alias;
  const available = found.usable.map((alias) => alias.email);
  const isKnown = mayReadAliases(mailbox.granted_scopes);
  throw new AppError({
    code: "VALIDATION_ERROR",
    message: isKnown
      ? `from_email ${email} is no address that this mailbox may send as now.`
      : `Whether this mailbox may send as ${email} (from_email) is not known: reading its addresses (gmail.readonly) was not allowed.`,
    fix: isKnown
      ? `Use one of ${available.join(", ")}, or verify the address in Gmail's settings first.`
      : `Use ${available.join(", ")}, or let the sender reconnect Gmail in Settings → Email with every box ticked.`,
    hint: "GET /api/v1/email/capabilities lists the aliases and which of them can be used.",
    details: {
      fields: { from_email: ["is not a usable alias of this sender; details.available_aliases lists those that are"] },
      available_aliases: available,
    },
  });
}
