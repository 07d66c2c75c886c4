import type { DispatchOutcome, OutgoingMessage } from "@/lib/email/providers/provider";
import { openSmtpSession, SessionNotOpenedError } from "@/lib/email/providers/smtp/open-session";
import { outcomeOfOpening } from "@/lib/email/providers/smtp/outcome-of-opening";
import { rejected } from "@/lib/email/providers/smtp/outcome-of-transmission";
import { refusalOf } from "@/lib/email/providers/smtp/relay-reply";
import { toResponseText } from "@/lib/email/providers/smtp/response-text";
import { SessionPool } from "@/lib/email/providers/smtp/session-pool";
import { Slots } from "@/lib/email/providers/smtp/slots";
import type { SmtpSession } from "@/lib/email/providers/smtp/smtp-session";
import type { SmtpSettings } from "@/lib/email/providers/smtp/smtp-settings";
import type { SmtpTiming } from "@/lib/email/providers/smtp/smtp-timing";
import { type Transmission, transmitOnce } from "@/lib/email/providers/smtp/transmit-once";

const MAX_CONNECTIONS = 20;

/**
 * A relay and the connections to it: at most 20, used again.
 *
 * Built on nodemailer's SMTP connection, not on its pooled transport: that one transmits again by itself when a
 * connection closes, goes on writing a message the relay has already answered, and does not tell a connection lost
 * before the final dot from one lost after it. Here a message is transmitted once. The only second attempt is for a
 * connection kept from an earlier message that proves dead before the relay asked for this one.
 */
export class SmtpRelay {
  readonly #settings: SmtpSettings;
  readonly #timing: SmtpTiming;
  readonly #pool: SessionPool;
  readonly #slots = new Slots(MAX_CONNECTIONS);

  constructor(settings: SmtpSettings, timing: SmtpTiming) {
    this.#settings = settings;
    this.#timing = timing;
    this.#pool = new SessionPool(timing.idleMs);
  }

  /** @param stop fires when the send's time is over or its caller gives up; the outcome then follows at once */
  async deliver(message: OutgoingMessage, stop: AbortSignal): Promise<DispatchOutcome> {
    for (;;) {
      try {
        await this.#slots.acquire(stop);
      } catch {
        return rejected(message, {
          permanent: false,
          response: "No connection to the mail server became free in time",
        });
      }
      try {
        const outcome = await this.#deliverInSlot(message, stop);
        if (outcome !== "no-room") return outcome;
        this.#slots.narrow();
      } finally {
        this.#slots.release();
      }
    }
  }

  /** Ends idle connections now, and those in use when their message is through. */
  close(): void {
    this.#pool.close();
  }

  async #deliverInSlot(message: OutgoingMessage, stop: AbortSignal): Promise<DispatchOutcome | "no-room"> {
    const pooled = this.#pool.take();
    if (pooled) {
      const { outcome, lostUnbegun } = await this.#transmit(pooled, message, stop);
      if (!lostUnbegun) return outcome;
      this.#pool.quitIdle(); // a relay that dropped one of them has most likely dropped them all
    }
    try {
      const session = await openSmtpSession(this.#settings, this.#timing, stop);
      this.#pool.adopt(session);
      return (await this.#transmit(session, message, stop)).outcome;
    } catch (error) {
      if (!(error instanceof SessionNotOpenedError)) throw error;
      // "Too many connections": wait for one of those it did allow, rather than fail the message.
      if (this.#pool.size > 0 && refusalOf(error.cause)?.permanent === false) return "no-room";
      return rejected(message, outcomeOfOpening(error, this.#settings));
    }
  }

  async #transmit(session: SmtpSession, message: OutgoingMessage, stop: AbortSignal): Promise<Transmission> {
    const transmission = await transmitOnce(session, message, (reply) => toResponseText(reply, this.#settings), stop);
    this.#pool.giveBack(session);
    return transmission;
  }
}
