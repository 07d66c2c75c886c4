import { within } from "@/lib/core/deadline";
import { acceptedAndReadBack } from "@/lib/email/providers/gmail/accepted";
import { type DraftRef, writeDraftRef } from "@/lib/email/providers/gmail/draft-ref";
import { deleteDraftsOf } from "@/lib/email/providers/gmail/find-in-mailbox";
import { createDraft, deleteDraft, sendDraft } from "@/lib/email/providers/gmail/gmail-mailbox";
import { type Refusal, rejected, temporary } from "@/lib/email/providers/gmail/gmail-refusal";
import { asSentence } from "@/lib/email/providers/gmail/gmail-session";
import type { Sending } from "@/lib/email/providers/gmail/sending";
import { settleDraft } from "@/lib/email/providers/gmail/settle-message";
import type { DispatchOutcome, KeepDraft } from "@/lib/email/providers/provider";

const keepTimeoutMs = 5_000;

/**
 * Makes a draft, keeps its id, and sends it: the one way whose fate can be decided when Google's answer is lost. As long
 * as `drafts.send` was not called, the message certainly did not go. Leaves no draft behind, or says so.
 */
export async function sendThroughDraft(sending: Sending, keepDraft: KeepDraft): Promise<DispatchOutcome> {
  const { session, message, mime, timing } = sending;
  const created = await createDraft(session, mime, message.threadRef, timing.createMs);
  if (created.kind === "refused") return rejected(message, created.refusal);
  if (created.kind === "lost") return giveUpUnknownDraft(sending, created.why);
  const draft = created.value;
  try {
    await within(keepTimeoutMs, keepDraft(writeDraftRef(draft)));
  } catch {
    return giveUpDraft(sending, draft, temporary("The draft's id could not be recorded, so that it was not sent."));
  }
  const timeLeftMs = timing.handOverMs - (performance.now() - sending.startedAtMs);
  const sent = await sendDraft(session, draft.draftId, timeLeftMs);
  switch (sent.kind) {
    case "done":
      return acceptedAndReadBack(sending, sent.value);
    case "refused":
      return giveUpDraft(sending, draft, sent.refusal);
    case "lost":
      return (await settleDraft(sending, draft)) ?? { kind: "uncertain", reason: asSentence(sent.why) };
  }
}

async function giveUpDraft({ session, message, timing }: Sending, draft: DraftRef, refusal: Refusal) {
  const deleted = await deleteDraft(session, draft.draftId, timing.askMs);
  return rejected(message, refusal, deleted.kind !== "done");
}

/** Google may have made a draft whose id nobody learned. Where none is found now, one may still come: it is looked for again. */
async function giveUpUnknownDraft({ session, message, timing }: Sending, why: string) {
  const deleted = await deleteDraftsOf(session, message.messageId, timing.askMs);
  const isGone = deleted.kind === "done" && deleted.value > 0;
  return rejected(message, temporary(`${asSentence(why)} Nothing was sent.`), !isGone);
}
