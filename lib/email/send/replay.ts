import type { Reply } from "@/lib/contracts/define";
import type { SentMessage } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { keptFact } from "@/lib/email/reconcile/kept-facts";
import { settleAbandoned } from "@/lib/email/reconcile/settle-abandoned";
import type { EarlierSend } from "./find-references";
import { loadMessage, type StoredMessage } from "./load-message";
import { deliveryUnknown, inProgress, logFailed } from "./outcome-error";
import { presentMessage } from "./present-message";

/**
 * Answers a request whose Idempotency-Key has a row, from that row and nothing else.
 * Returns null when the row turned out failed: its key is free, and the request is a new send.
 *
 * @param hashes any of them in the row makes it the same request
 */
export async function replay(
  ctx: Ctx,
  earlier: EarlierSend,
  hashes: readonly string[],
): Promise<Reply<SentMessage> | null> {
  if (earlier.requestHash === null || !hashes.includes(earlier.requestHash)) {
    throw new AppError({
      code: "IDEMPOTENCY_KEY_REUSED",
      message: "This Idempotency-Key was used before for a request with other content.",
      details: { log_id: earlier.id },
    });
  }
  const stored = await loadMessage(ctx, earlier.id);
  if (stored?.message.state === "sending") return answerWhileSending(ctx, stored, earlier);
  return stored ? answerSettled(stored) : null;
}

async function answerWhileSending(
  ctx: Ctx,
  stored: StoredMessage,
  earlier: EarlierSend,
): Promise<Reply<SentMessage> | null> {
  const fact = keptFact(earlier.id);
  if (fact?.state === "sent") {
    const messageId = fact.reportedMessageId ?? fact.messageId;
    throw logFailed({ logId: fact.id, messageId, replayed: true });
  }
  if (fact?.state === "unknown") {
    throw deliveryUnknown({ logId: fact.id, messageId: fact.messageId, replayed: true }, fact.providerResponse);
  }
  const settled = await settleAbandoned(stored.message);
  if (!settled) throw inProgress(earlier.id);
  const now = await loadMessage(ctx, earlier.id);
  return now ? answerSettled(now) : null;
}

function answerSettled(stored: StoredMessage): Reply<SentMessage> | null {
  const { message } = stored;
  const known = { logId: message.id, messageId: message.reportedMessageId ?? message.messageId, replayed: true };
  switch (message.state) {
    case "failed":
      return null;
    case "sending":
      throw inProgress(message.id);
    case "unknown":
      throw deliveryUnknown(known, message.providerResponse);
    case "sent":
    case "delivered":
    case "bounced":
    case "spam_complaint":
    case "received":
      if (message.filedAt === null) throw logFailed(known);
      return { data: presentMessage(stored), replayed: true };
  }
}
