import { messagePreview } from "@/lib/contracts/message-preview";
import { actingUserId, type Ctx } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { isDatabaseAway, violatedConstraint } from "@/lib/core/database-errors";
import { within } from "@/lib/core/deadline";
import { AppError, missingEntities } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { processId } from "@/lib/core/process-identity";
import { voidClaim } from "@/lib/email/reconcile/void-claim";
import type { Sender } from "@/lib/email/senders/sender";
import type { ComposedMessage } from "./compose-message";
import type { Threading } from "./join-conversation";
import { lookUp } from "./look-up";
import type { AttachedFile } from "./read-attachments";
import type { SendInput } from "./send-input";
import type { SendOrder } from "./send-order";

/** A file as its row names it. */
type FileRow = {
  id: string;
  position: number;
  filename: string;
  mime_type: string;
  size_bytes: number;
  sha256: string;
};

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
    const claimed = await within(4_500, insert(row, files, message));
    return claimed ? { kind: "claimed", id: row.id, files } : await explainRefusal(ctx, order);
  } catch (err) {
    if (violatedConstraint(err, "23505") === "email_messages_idempotency_key") return { kind: "key_taken" };
    const link = violatedConstraint(err, "23503");
    if (link) return await explainRefusal(ctx, order);
    // The commit's answer may be what was lost: the row, if there is one, must not look like a send under way.
    if (isDatabaseAway(err)) voidClaim(ctx.workspaceId, row.id);
    throw err;
  }
}

type ClaimRow = ReturnType<typeof toRow>;

function toRow(ctx: Ctx, { order, input, sender, message, threading, hash }: PreparedSend) {
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

/** One statement, so one round trip and one commit. Writes nothing when a linked record or the configuration is gone. */
async function insert(row: ClaimRow, files: FileRow[], message: ComposedMessage): Promise<boolean> {
  const recipients = message.to.map((recipient, position) => ({ ...recipient, position }));
  const inserted = await database().$client`
    with given as (
      select * from jsonb_populate_record(null::email_messages,
        ${JSON.stringify(row)}::jsonb || jsonb_build_object('created_at', now()))
    ), message as (
      insert into email_messages
      select given.* from given
      where (given.contact_id is null or exists (select from contacts c
              where c.workspace_id = given.workspace_id and c.id = given.contact_id and c.deleted_at is null))
        and (given.deal_id is null or exists (select from deals d
              where d.workspace_id = given.workspace_id and d.id = given.deal_id and d.deleted_at is null))
        and (given.customer_id is null or exists (select from customers c
              where c.workspace_id = given.workspace_id and c.id = given.customer_id and c.deleted_at is null))
        and (given.email_config_id is null or exists (select from email_configs c
              where c.workspace_id = given.workspace_id and c.id = given.email_config_id and c.deleted_at is null))
      returning workspace_id, id
    ), body as (
      insert into email_message_bodies (workspace_id, message_id, html, text)
      select workspace_id, id, ${message.html}, ${message.text} from message
    ), recipients as (
      insert into email_recipients (workspace_id, message_id, position, kind, email, name)
      select m.workspace_id, m.id, r.position, r.kind, r.email, r.name
      from message m, jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb) as r(position int, kind text, email text, name text)
    ), files as (
      insert into email_attachments (workspace_id, id, message_id, position, filename, mime_type, size_bytes, sha256)
      select m.workspace_id, f.id, m.id, f.position, f.filename, f.mime_type, f.size_bytes, f.sha256
      from message m, jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
        as f(id uuid, position int, filename text, mime_type text, size_bytes int, sha256 text)
    )
    select id from message`;
  return inserted.length === 1;
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

/** Something was deleted between the look-up and the claim: says what. */
async function explainRefusal(ctx: Ctx, order: SendOrder): Promise<never> {
  const { missing } = await lookUp(ctx, order);
  if (missing.length > 0) throw missingEntities(missing);
  throw new AppError({
    code: "CONFLICT",
    message: "The company mail configuration, or a linked record, changed at this very moment. Nothing was sent.",
    fix: "Send the request again.",
  });
}
