import { isAscii } from "node:buffer";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { OutgoingMessage } from "@/lib/email/providers/provider";
import type { TransmissionWatcher, WatchedMessage } from "@/lib/email/providers/smtp/watched-message";
import { untilStopped } from "@/lib/net/until-stopped";

/** One connection on which the relay has taken the greeting and, where there are credentials, the sign-in. */
export class SmtpSession implements TransmissionWatcher {
  readonly #connection: SMTPConnection;
  readonly #commandMs: number;
  #leaving = false;

  constructor(connection: SMTPConnection, commandMs: number) {
    this.#connection = connection;
    this.#commandMs = commandMs;
  }

  /** Whether another message may go over it. */
  get alive(): boolean {
    return !this.#leaving && !this.#connection.destroyed;
  }

  get encrypted(): boolean {
    return this.#connection.secure;
  }

  get authenticated(): boolean {
    return this.#connection.authenticated;
  }

  onEnd(listener: () => void): void {
    this.#connection.once("end", listener);
  }

  /**
   * Whether the relay's last reply was the 354 that asks for the message. nodemailer also takes a 250 for it; but a
   * stray reply left over on the connection looks just like that, and would shift every reply by one command.
   */
  mayBegin(): boolean {
    return /^354(?:[ -]|$)/.test(this.#connection.lastServerResponse || "");
  }

  /** After the dot a relay may think as long as the send has time: every answer in time is one `uncertain` less. */
  onHandedOver(): void {
    this.#setSilenceLimit(0);
  }

  /**
   * Transmits once. Resolves with the relay's 2yz reply; rejects with nodemailer's error (which holds the reply, if
   * there was one) or `stop.reason`. When it rejects, what happened to the message is for `body` to say.
   */
  transmit(message: OutgoingMessage, body: WatchedMessage, stop: AbortSignal): Promise<SMTPConnection.SentMessageInfo> {
    const connection = this.#connection;
    this.#setSilenceLimit(this.#commandMs);
    const envelope: SMTPConnection.Envelope = {
      from: message.envelopeFrom,
      to: [...message.recipients],
      size: message.mime.length,
      use8BitMime: !isAscii(message.mime),
    };
    return untilStopped<SMTPConnection.SentMessageInfo>(
      stop,
      () => this.destroy(),
      (resolve, reject) => {
        // A safety net: the callback, which knows more, follows within the same turn of the event loop.
        const onEnd = () => setImmediate(reject, new Error("The connection ended"));
        connection.once("end", onEnd);
        connection.send(envelope, body, (error, info) => {
          connection.removeListener("end", onEnd);
          if (info) resolve(info);
          else reject(error);
        });
      },
    );
  }

  /** Says goodbye; silence after that ends the connection too. */
  quit(): void {
    if (!this.alive) return;
    this.#leaving = true;
    this.#setSilenceLimit(this.#commandMs);
    this.#connection.quit();
  }

  /** Ends the connection at once. Nothing that was not written yet will be. */
  destroy(): void {
    this.#connection.close();
  }

  #setSilenceLimit(timeoutMs: number): void {
    if (this.#connection._socket) this.#connection._socket.setTimeout(timeoutMs);
  }
}
