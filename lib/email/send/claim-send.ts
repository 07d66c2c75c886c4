import { messagePreview } from "@/lib/contracts/message-preview";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { isDatabaseAway, violatedConstraint } from "@/lib/core/database-errors";
import { within } from "@/lib/core/deadline";
import { AppError, missingEntities } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { processId } from "@/lib/core/process-identity";
import { voidClaim } from "@/lib/email/reconcile/void-claim";
import type { Sender } from "@/lib/email/senders/sender";
import type { ComposedMessage } from "./compose-message";
import { type ClaimRow, claimTimeoutMs, type FileRow, insertClaim } from "./insert-claim";
import type { Threading } from "./join-conversation";
import { lookUp } from "./look-up";
import type { AttachedFile } from "./read-attachments";
import type { SendInput } from "./send-input";
import type { SendOrder } from "./send-order";

export type ClaimedSend = { kind: "claimed"; id: string; files: FileRow[] };

/** Everything a claim is made of. */
export type PreparedSend = {
  order: SendOrder;
  input: SendInput;
  sender: Sender;
  message: ComposedMessage;
  threading: Threading;
  hash: string;
};

/** `key_taken`: another request had the key, at that moment. */
export type Claim = ClaimedSend | { kind: "key_taken" };

/**
 * Writes the message's row in state `sending`, with all that is needed to file it later, and returns only once it
 * is committed: nothing leaves before. The row is the lock on the Idempotency-Key as well.
 * Throws VALIDATION_ERROR with `missing_entities` when a record was deleted since it was looked up, and UNAVAILABLE.
 */
export async function claimSend(ctx: Ctx, prepared: PreparedSend): Promise<Claim> {
  const { order, message } = prepared;
  const row = toRow(ctx, prepared);
  const files = message.files.map(toFileRow);
  const { to, html, text } = message;
  const inserting = insertClaim({ row, files, to, html, text });
  try {
    const claimed = await within(claimTimeoutMs, inserting);
    if (claimed) return { kind: "claimed", id: row.id, files };
  } catch (err) {
    // The commit's answer may be what was lost: the row, if there is one, must not look like a send under way.
    if (isDatabaseAway(err)) voidClaim(ctx.workspaceId, row.id, inserting);
    if (!violatedConstraint(err, "23503")) throw err;
    await assertNothingMissing(ctx, order);
    throw changedMeanwhile();
  }
  await assertNothingMissing(ctx, order);
  if (order.message.idempotency_key === undefined) throw changedMeanwhile();
  return { kind: "key_taken" };
}

function toRow(ctx: Ctx, { order, input, sender, message, threading, hash }: PreparedSend): ClaimRow {
  return {
    workspace_id: ctx.workspaceId,
    id: newId(),
    direction: "outbound",
    state: "sending",
    email_type: order.answers ? "reply" : "send",
    mode: input.mode,
    provider: sender.provider.name,
    message_id: message.messageId,
    sender_email: sender.from.email,
    sender_name: sender.from.name,
    sender_user_id: sender.senderUserId,
    email_config_id: sender.configId,
    gmail_connection_id: sender.connectionId,
    in_reply_to: threading.inReplyTo,
    reference_ids: threading.references,
    thread_id: threading.threadId,
    subject: message.subject,
    preview: messagePreview(message.text),
    reply_to: message.replyTo,
    contact_id: input.contact_id ?? null,
    deal_id: input.deal_id ?? null,
    customer_id: input.customer_id ?? null,
    warnings: [],
    settle_attempts: 0,
    idempotency_key: input.idempotency_key ?? null,
    request_hash: hash,
    process_id: processId(),
    created_by: actingUserId(ctx),
  };
}

function toFileRow(file: AttachedFile, position: number): FileRow {
  return {
    id: newId(),
    position,
    filename: file.filename,
    mime_type: file.mimeType,
    size_bytes: file.content.length,
    sha256: file.sha256,
  };
}

/** Something was deleted between the look-up and the claim: says what, unless the key is taken, which comes first. */
async function assertNothingMissing(ctx: Ctx, order: SendOrder): Promise<void> {
  const { missing, earlier } = await lookUp(ctx, order);
  if (missing.length > 0 && !earlier) throw missingEntities(missing);
}

export function changedMeanwhile(): AppError {
  return new AppError({
    code: "CONFLICT",
    message: "The company mail configuration, or a linked record, changed at this very moment. Nothing was sent.",
    fix: "Send the request again.",
  });
}
