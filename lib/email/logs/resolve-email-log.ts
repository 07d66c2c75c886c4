import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { emailEvents, emailMessages, emailRecipients } from "@/db/schema";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { resolveEmailLogContract } from "@/lib/contracts/email-logs";
import type { Actor, Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTransaction } from "@/lib/core/transaction";
import { toEmailLog } from "./mappers";
import { getMessageInWorkspace, listRecipientRows, type MessageRow } from "./queries";

type ResolveInput = InputOf<typeof resolveEmailLogContract>;

type Outcome = ResolveInput["outcome"];

/**
 * A person says what became of a message whose fate is unknown. "sent" lets it count as accepted; "failed" frees its
 * Idempotency-Key for a new send. Either way it stays on its timelines and the event says who decided.
 * Throws NOT_FOUND, and CONFLICT with `details.current` when the state is not `unknown` (any more).
 */
export async function resolveEmailLog(
  ctx: Ctx,
  { id, outcome }: ResolveInput,
): Promise<Reply<DataOf<typeof resolveEmailLogContract>>> {
  return withTransaction(ctx, async (tx) => {
    const row = await settle(tx, id, outcome);
    if (!row) throw alreadySettled(await getMessageInWorkspace(tx, id));
    await settleRecipients(tx, id, outcome);
    await recordEvent(tx, id, outcome);
    return { data: toEmailLog(row, await listRecipientRows(tx, [id])) };
  });
}

/** Matches only while the fate is unknown, so that of two people, or a person and the sending process, one decides. */
async function settle({ db, workspaceId }: Ctx, id: string, outcome: Outcome): Promise<MessageRow | undefined> {
  const [row] = await db
    .update(emailMessages)
    .set(columnsOf[outcome])
    .where(
      and(eq(emailMessages.workspaceId, workspaceId), eq(emailMessages.id, id), eq(emailMessages.state, "unknown")),
    )
    .returning();
  return row;
}

type Settled = { state: Outcome; sentAt: SQL; idempotencyKey?: null; releasedKey?: SQL };

const columnsOf: Record<Outcome, Settled> = {
  sent: { state: "sent", sentAt: sql`coalesce(${emailMessages.sentAt}, ${emailMessages.createdAt})` },
  failed: {
    state: "failed",
    sentAt: sql`null`,
    idempotencyKey: null,
    releasedKey: sql`coalesce(${emailMessages.idempotencyKey}, ${emailMessages.releasedKey})`,
  },
};

/** Recipients whose own fate was open share the message's; one that the server refused stays refused. */
async function settleRecipients({ db, workspaceId }: Ctx, messageId: string, outcome: Outcome): Promise<void> {
  await db
    .update(emailRecipients)
    .set({ status: outcome === "sent" ? "accepted" : "pending" })
    .where(
      and(
        eq(emailRecipients.workspaceId, workspaceId),
        eq(emailRecipients.messageId, messageId),
        inArray(emailRecipients.status, ["unknown", "pending"]),
      ),
    );
}

async function recordEvent({ db, workspaceId, actor }: Ctx, messageId: string, outcome: Outcome): Promise<void> {
  const detail = { outcome, ...who(actor) };
  await db.insert(emailEvents).values({ workspaceId, id: newId(), messageId, kind: "resolved", detail });
}

function who(actor: Actor): Record<string, string> {
  switch (actor.kind) {
    case "user":
      return { user_id: actor.userId };
    case "api_key":
      return { user_id: actor.userId, api_key_id: actor.keyId };
    case "system":
      return { by: "system" };
  }
}

function alreadySettled(row: MessageRow): AppError {
  return new AppError({
    code: "CONFLICT",
    message: `Only a message whose fate is unknown can be resolved; this one is ${row.state}.`,
    hint: `GET /api/v1/email/logs/${row.id} says how it stands.`,
    details: { current: { status: row.state } },
  });
}
