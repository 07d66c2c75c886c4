import type { Reply } from "@/lib/contracts/define";
import type { DryRunReport, SentMessage } from "@/lib/contracts/email-send";
import type { Ctx } from "@/lib/core/context";
import { missingEntities } from "@/lib/core/errors";
import { storeFiles } from "@/lib/email/attachments/store-files";
import { duringSend } from "./active-sends";
import { assertCallerPresent } from "./assert-caller-present";
import { type ClaimedSend, claimSend } from "./claim-send";
import { type ComposedMessage, composeMessage } from "./compose-message";
import { toDeliveryFact } from "./delivery-fact";
import { dispatch } from "./dispatch";
import { dryRun } from "./dry-run";
import { loadMessage } from "./load-message";
import { lookUp } from "./look-up";
import { deliveryUnknown, logFailed, rejection } from "./outcome-error";
import { presentMessage } from "./present-message";
import { presentSent } from "./present-sent";
import { readAttachments } from "./read-attachments";
import { recordOutcome } from "./record-outcome";
import { replay } from "./replay";
import { requestHash } from "./request-hash";
import { resolveSender, type Sender } from "./resolve-sender";
import type { SendInput } from "./send-input";

/**
 * Sends one message and files it. Nothing leaves before its row is committed; whatever happens afterwards, the answer
 * says what is true: sent, refused, delivered but not logged, or unknown (API.md §2 has the order and the errors).
 */
export async function sendEmail(ctx: Ctx, input: SendInput): Promise<Reply<SentMessage | DryRunReport>> {
  if (input.dry_run) return { data: await dryRun(ctx, input) };
  const files = readAttachments(input.attachments);
  const hash = requestHash("sendEmail", input, files);

  const found = await lookUp(ctx, input);
  const replayed = found.earlier && (await replay(ctx, found.earlier, hash));
  if (replayed) return replayed;
  if (found.missing.length > 0) throw missingEntities(found.missing);

  const sender = resolveSender(ctx, input, found);
  const message = await composeMessage(input, sender, files, ctx.clock());
  await storeFiles(ctx.workspaceId, files);
  assertCallerPresent(ctx);

  return duringSend(async () => {
    const claim = await claimSend(ctx, input, sender, message, hash);
    if (claim.kind === "key_taken") return sendEmail(ctx, input);
    return { data: await deliver(ctx, { claim, input, sender, message }) };
  });
}

type Claimed = { claim: ClaimedSend; input: SendInput; sender: Sender; message: ComposedMessage };

/** From here on the work is finished whether or not the caller waits, and no error is an internal one. */
async function deliver(ctx: Ctx, { claim, input, sender, message }: Claimed): Promise<SentMessage> {
  const outcome = await dispatch(sender.provider, message, ctx.log);
  const fact = toDeliveryFact(ctx.workspaceId, claim.id, message, outcome);
  const recorded = await recordOutcome(ctx, fact);
  const known = { logId: claim.id, messageId: message.messageId };

  if (outcome.kind === "rejected") throw rejection(outcome, claim.id);
  if (outcome.kind === "uncertain") throw deliveryUnknown(known, outcome.reason);
  if (recorded.kind === "not_recorded") throw logFailed(known);
  if (recorded.filed) return presentSent({ claim, input, sender, message, fact, filed: recorded.filed });
  const stored = await loadMessage(ctx, claim.id).catch(() => null);
  if (!stored) throw logFailed(known);
  return presentMessage(stored);
}
