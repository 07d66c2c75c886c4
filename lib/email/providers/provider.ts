/** What leaves: a finished MIME message and its envelope. Nothing in it is interpreted any further. */
export type OutgoingMessage = {
  /** Message-ID with its angle brackets, as written in the MIME header. */
  messageId: string;
  /** SMTP reverse-path: one bare address with an ASCII domain. */
  envelopeFrom: string;
  /** To, Cc and Bcc together: bare addresses with ASCII domains, no duplicates, 1–100. */
  recipients: readonly string[];
  /** The whole RFC 5322 message, CRLF line ends, without a Bcc header. */
  mime: Buffer;
};

/** What became of one recipient. `permanent` follows SMTP: 5yz is permanent, 4yz temporary (RFC 5321 §4.2.1). */
export type RecipientResult =
  | { email: string; status: "accepted" }
  | { email: string; status: "refused"; permanent: boolean; response: string };

/**
 * What is known after a message was handed over. There is no fourth case.
 * - `accepted`: the provider took responsibility for at least one recipient.
 * - `rejected`: certainly not sent, to nobody; `permanent` says whether trying again can help.
 * - `uncertain`: the message may or may not have gone, and nobody can tell from here.
 */
export type DispatchOutcome =
  | {
      kind: "accepted";
      providerMessageId: string | null;
      /** The provider's own thread, where it has one (Gmail's threadId). */
      threadRef: string | null;
      recipients: RecipientResult[];
    }
  | {
      kind: "rejected";
      permanent: boolean;
      /** The provider's words, one line, at most 500 characters, free of secrets. */
      response: string;
      recipients: RecipientResult[];
      retryAfterSeconds: number;
    }
  | { kind: "uncertain"; reason: string };

type ProviderLimits = { maxMimeBytes: number };

/** A way out of the house. Adapters never throw for anything a relay can do; they never repeat a send by themselves. */
export interface EmailProvider {
  readonly name: "smtp" | "postmark" | "gmail";
  readonly limits: ProviderLimits;
  /** Ends within 45 s whatever the peer does; `signal` asks it to end sooner, with the outcome that is then true. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<DispatchOutcome>;
}
