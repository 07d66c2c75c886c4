import { readBack } from "@/lib/email/providers/gmail/find-in-mailbox";
import type { SentRef } from "@/lib/email/providers/gmail/gmail-mailbox";
import type { Sending } from "@/lib/email/providers/gmail/sending";
import type { DispatchOutcome, OutgoingMessage, Reported } from "@/lib/email/providers/provider";

/** Sent: a message leaves Gmail for all its recipients or for none. */
export function accepted(
  { recipients }: Pick<OutgoingMessage, "recipients">,
  { id, threadId }: SentRef,
  reported?: Reported,
): DispatchOutcome {
  return {
    kind: "accepted",
    providerMessageId: id,
    threadRef: threadId,
    recipients: recipients.map((email) => ({ email, status: "accepted" })),
    ...(reported ? { reported } : {}),
  };
}

/** Sent; what Gmail made of sender and Message-ID is read back where that is allowed. A failure to do so changes nothing. */
export async function acceptedAndReadBack(
  { session, message, mayRead, timing }: Sending,
  sent: SentRef,
): Promise<DispatchOutcome> {
  const seen = mayRead ? await readBack(session, sent.id, timing.askMs) : null;
  return accepted(message, sent, seen?.kind === "done" ? seen.value : undefined);
}
