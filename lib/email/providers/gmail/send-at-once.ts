import { accepted, acceptedAndReadBack } from "@/lib/email/providers/gmail/accepted";
import { findSent } from "@/lib/email/providers/gmail/find-in-mailbox";
import { sendMessage } from "@/lib/email/providers/gmail/gmail-mailbox";
import { rejected } from "@/lib/email/providers/gmail/gmail-refusal";
import { asSentence } from "@/lib/email/providers/gmail/gmail-session";
import type { Sending } from "@/lib/email/providers/gmail/sending";
import type { DispatchOutcome } from "@/lib/email/providers/provider";

/**
 * Sends without a draft. After a lost answer sent mail is looked at once, where that is allowed: there means sent, but
 * not there means nothing, since Gmail's search may lag behind.
 */
export async function sendAtOnce(sending: Sending): Promise<DispatchOutcome> {
  const { session, message, mime, timing } = sending;
  const sent = await sendMessage(session, mime, message.threadRef, timing.handOverMs);
  switch (sent.kind) {
    case "done":
      return acceptedAndReadBack(sending, sent.value);
    case "refused":
      return rejected(message, sent.refusal);
    case "lost":
      return lookOnce(sending, asSentence(sent.why));
  }
}

async function lookOnce({ session, message, mayRead, timing }: Sending, reason: string): Promise<DispatchOutcome> {
  const found = mayRead ? await findSent(session, message.messageId, null, timing.askMs) : null;
  if (found?.kind !== "done" || !found.value) return { kind: "uncertain", reason };
  return accepted(message, found.value, found.value.reported);
}
