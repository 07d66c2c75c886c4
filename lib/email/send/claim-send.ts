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
import { type ClaimRow, type FileRow, insertClaim } from "./insert-claim";
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
  try {
    const claimed = await within(4_500, insertClaim({ row, files, message }));
    return claimed ? { kind: "claimed", id: row.id, files } : await explainRefusal(ctx, order);
  } catch (err) {
    if (violatedConstraint(err, "23503")) return await explainRefusal(ctx, order);
    // The commit's answer may be what was lost: the row, if there is one, must not look like a send under way.
    if (isDatabaseAway(err)) voidClaim(ctx.workspaceId, row.id);
    throw err;
  }
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

/** Between the look-up and the claim something was deleted, or another request took the key. */
async function explainRefusal(ctx: Ctx, order: SendOrder): Promise<Claim> {
  const { missing, earlier } = await lookUp(ctx, order);
  // Asked even if the key is free again by now: the road that this order takes anew begins with the key.
  if (earlier || (missing.length === 0 && order.message.idempotency_key !== undefined)) return { kind: "key_taken" };
  if (missing.length > 0) throw missingEntities(missing);
  throw new AppError({
    code: "CONFLICT",
    message: "The company mail configuration, or a linked record, changed at this very moment. Nothing was sent.",
    fix: "Send the request again.",
  });
}
