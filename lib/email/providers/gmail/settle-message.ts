import { accepted } from "@/lib/email/providers/gmail/accepted";
import type { DraftRef } from "@/lib/email/providers/gmail/draft-ref";
import { deleteDraftsOf, findSent } from "@/lib/email/providers/gmail/find-in-mailbox";
import { type Done, deleteDraft } from "@/lib/email/providers/gmail/gmail-mailbox";
import { rejected, temporary } from "@/lib/email/providers/gmail/gmail-refusal";
import type { GmailSession } from "@/lib/email/providers/gmail/gmail-session";
import type { GmailTiming } from "@/lib/email/providers/gmail/gmail-timing";
import type { DispatchOutcome, OutgoingMessage } from "@/lib/email/providers/provider";

export type Asking = {
  session: GmailSession;
  message: Pick<OutgoingMessage, "messageId" | "recipients">;
  /** The consent allows to look into the mailbox. */
  mayRead: boolean;
  timing: Pick<GmailTiming, "askMs">;
};

const takenBack =
  "Google did not say that it sent the message. Its draft was still there and was deleted; nothing was sent.";
const notFound = "The message's draft is gone from Gmail, and the message is not in sent mail.";
const mayNotLook = "The Gmail connection does not allow looking into sent mail, so nobody can tell.";
const nothingFound = "Gmail has neither a draft nor a sent copy of the message.";

/**
 * Decides what became of a message that was to leave from a draft, and leaves no draft behind. Null: Gmail could not be
 * asked to the end.
 */
export async function settleDraft(asking: Asking, draft: DraftRef): Promise<DispatchOutcome | null> {
  const { session, message, mayRead, timing } = asking;
  const deleted = await deleteDraft(session, draft.draftId, timing.askMs);
  if (deleted.kind !== "done") return null;
  // Looked for even after a draft was there: should Google have sent it and not yet cleared the draft away.
  const sent = mayRead ? await findSent(session, message.messageId, draft, timing.askMs) : null;
  if (sent?.kind === "done" && sent.value) return accepted(message, sent.value, sent.value.reported);
  if (deleted.value === "deleted") return rejected(message, temporary(takenBack));
  if (!sent || isRefusedForGood(sent)) return { kind: "uncertain", reason: mayNotLook };
  return sent.kind === "done" ? { kind: "uncertain", reason: notFound } : null;
}

/** The same for a message of which no draft is known: one that holds it is looked for and deleted. */
export async function settleWithoutDraft(asking: Asking & { mayDraft: boolean }): Promise<DispatchOutcome | null> {
  const { session, message, mayRead, mayDraft, timing } = asking;
  if (mayDraft) {
    const drafts = await deleteDraftsOf(session, message.messageId, timing.askMs);
    if (drafts.kind !== "done") return null;
    if (drafts.value > 0) return rejected(message, temporary(takenBack));
  }
  const sent = mayRead ? await findSent(session, message.messageId, null, timing.askMs) : null;
  if (sent?.kind === "done" && sent.value) return accepted(message, sent.value, sent.value.reported);
  if (!sent || isRefusedForGood(sent)) return { kind: "uncertain", reason: mayNotLook };
  return sent.kind === "done" ? { kind: "uncertain", reason: nothingFound } : null;
}

/** The consent does not allow to look: asking again changes nothing. A lost connection may come back. */
function isRefusedForGood(told: Done<unknown>): boolean {
  return told.kind === "refused" && told.status === 403 && told.refusal.disconnected;
}
