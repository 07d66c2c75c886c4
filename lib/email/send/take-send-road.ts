import type { Reply } from "@/lib/contracts/define";
import type { DryRunReport, SentMessage } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { inTurn } from "@/lib/core/in-turn";
import { storeFiles } from "@/lib/email/attachments/store-files";
import { resolveSender } from "@/lib/email/senders/resolve-sender";
import { duringSend } from "./active-sends";
import { assertCallerPresent } from "./assert-caller-present";
import { type ClaimedSend, changedMeanwhile, claimSend, type PreparedSend } from "./claim-send";
import { composeMessage } from "./compose-message";
import { toDeliveryFact } from "./delivery-fact";
import { dispatch } from "./dispatch";
import { dryRun } from "./dry-run";
import { joinConversation } from "./join-conversation";
import { keepDraftOf } from "./keep-draft";
import { loadMessage } from "./load-message";
import { lookUp } from "./look-up";
import { deliveryUnknown, logFailed, rejection } from "./outcome-error";
import { presentMessage } from "./present-message";
import { presentSent } from "./present-sent";
import { givenSize, readAttachments } from "./read-attachments";
import { recordOutcome } from "./record-outcome";
import { replay } from "./replay";
import { hashAsGiven, requestHash } from "./request-hash";
import type { SendOrder } from "./send-order";

/** A key that others take and free again each time this request comes to it is not waited for any longer. */
const mostTries = 5;

/**
 * The road of every message. Nothing leaves before its row is committed; whatever happens afterwards, the answer
 * says what is true: sent, refused, delivered but not logged, or unknown (API.md §2 has the order and the errors).
 */
export async function takeSendRoad(ctx: Ctx, order: SendOrder, tries = 1): Promise<Reply<SentMessage | DryRunReport>> {
  if (order.message.dry_run) return { data: await dryRun(ctx, order) };
  const { attachments } = order.message;
  const files = await inTurn(givenSize(attachments), () => readAttachments(attachments));
  const request = [order.operation, order.given, files] as const;
  const hash = requestHash(...request);

  const found = await lookUp(ctx, order);
  const replayed = found.earlier && (await replay(ctx, found.earlier, [hash, hashAsGiven(...request)]));
  if (replayed) return replayed;
  if (found.missing.length > 0) throw missingEntities(found.missing);

  const { input, threading } = joinConversation(order, found.conversation);
  const sender = await resolveSender(ctx, input, found);
  const message = await composeMessage(input, sender, files, { date: ctx.clock(), threading });
  await storeFiles(ctx.workspaceId, files);
  assertCallerPresent(ctx);

  return duringSend(async () => {
    const prepared: PreparedSend = { order, input, sender, message, threading, hash };
    const claim = await claimSend(ctx, prepared);
    if (claim.kind === "key_taken") {
      if (tries === mostTries) throw changedMeanwhile();
      return takeSendRoad(ctx, order, tries + 1);
    }
    return { data: await deliver(ctx, claim, prepared) };
  });
}

/** From here on the work is finished whether or not the caller waits, and no error is an internal one. */
async function deliver(ctx: Ctx, claim: ClaimedSend, prepared: PreparedSend): Promise<SentMessage> {
  const { sender, message } = prepared;
  const keepDraft = keepDraftOf(ctx.workspaceId, claim.id);
  const outcome = await dispatch(sender.provider, message, { log: ctx.log, keepDraft });
  const fact = toDeliveryFact(ctx.workspaceId, claim.id, message, outcome);
  const recorded = await recordOutcome(ctx, fact);
  const known = { logId: claim.id, messageId: fact.reportedMessageId ?? message.messageId };

  if (outcome.kind === "rejected") throw rejection(outcome, claim.id);
  if (outcome.kind === "uncertain") throw deliveryUnknown(known, outcome.reason);
  if (recorded.kind === "not_recorded") throw logFailed(known);
  if (recorded.filed) return presentSent({ claim, prepared, fact, filed: recorded.filed });
  const stored = await loadMessage(ctx, claim.id).catch(() => null);
  if (!stored) throw logFailed(known);
  return presentMessage(stored);
}
