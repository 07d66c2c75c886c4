import { setImmediate as nextTurn } from "node:timers/promises";
import type { DispatchOutcome, OutgoingMessage } from "@/lib/email/providers/provider";
import { outcomeOfFailure, outcomeOfReply } from "@/lib/email/providers/smtp/outcome-of-transmission";
import { refusalOf, replyOf } from "@/lib/email/providers/smtp/relay-reply";
import type { SmtpSession } from "@/lib/email/providers/smtp/smtp-session";
import { WatchedMessage } from "@/lib/email/providers/smtp/watched-message";

export type Transmission = {
  outcome: DispatchOutcome;
  /** The connection was lost before the relay asked for the message, which therefore may go over another one. */
  lostUnbegun: boolean;
};

/**
 * Transmits a message over a session, once, and says what became of it. Afterwards the session is alive only if the
 * next message can go over it.
 *
 * @param toText makes a relay's reply presentable
 * @param stop ends the transmission, and the session with it, with the outcome that is then true
 */
export async function transmitOnce(
  session: SmtpSession,
  message: OutgoingMessage,
  toText: (reply: string) => string,
  stop: AbortSignal,
): Promise<Transmission> {
  const body = new WatchedMessage(message.mime, session);
  try {
    const info = await session.transmit(message, body, stop);
    const outcome = outcomeOfReply(message, body, info, toText);
    if (outcome.kind !== "accepted") session.destroy();
    await nextTurn(); // a second reply right behind the first is read now, and ends a session that is out of step
    return { outcome, lostUnbegun: false };
  } catch (error) {
    const refusal = refusalOf(error);
    const lost = !session.alive && !stop.aborted && (replyOf(error) === "" || refusal?.code === 421);
    // Goodbye only where the relay waits for a command: in the middle of a message it would become part of it.
    if (refusal && !body.begun) session.quit();
    else session.destroy();
    const outcome = outcomeOfFailure(message, body, error, toText);
    return { outcome, lostUnbegun: lost && !body.begun };
  }
}
